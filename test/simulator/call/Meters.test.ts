// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallEmitter } from '../../../src/simulator/call/CallEmitter';
import { Meters } from '../../../src/simulator/call/Meters';

afterEach(() => void vi.unstubAllGlobals());

/** Web Audio with a microphone that hears something loud, with pauses, as speech has. */
class LoudContext {
  #heard = 0;
  createAnalyser = () => ({
    fftSize: 0,
    getFloatTimeDomainData: (samples: Float32Array) => {
      this.#heard += 1;
      samples.fill(this.#heard % 2 ? 0.15 : 0.2);
    },
  });
  createMediaStreamSource = () => ({ connect: () => undefined });
  close = async () => undefined;
}

function listen(pal: { level(): number; readonly isBesideTheCall: boolean }): string[] {
  vi.stubGlobal('AudioContext', LoudContext);
  vi.stubGlobal('MediaStream', class {});
  const noticed: string[] = [];
  const meters = new Meters(new CallEmitter('call'), 'pal', {
    onStart: () => void noticed.push('start'),
    onStop: () => void noticed.push('stop'),
  });
  meters.listenTo({} as MediaStreamTrack);
  for (let now = 0; now < 2000; now += 100) meters.measure(now, pal);
  return noticed;
}

describe('meters', () => {
  it('notice a user who is louder than the PAL', () => {
    expect(listen({ level: () => 0.4, isBesideTheCall: false })).toEqual(['start']);
  });

  it('take nothing for the user while the PAL is heard beside the call, however quiet its track is', () => {
    expect(listen({ level: () => 0, isBesideTheCall: true })).toEqual([]);
  });
});
