// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { VoiceActivity } from '../../../src/simulator/call/VoiceActivity';
import { seededRandom } from '../../../src/simulator/runtime/Random';
import { loudness } from '../../../src/simulator/voice/loudness';
import { Speaker } from '../../../src/simulator/voice/Speaker';
import { rate, sayText } from '../voice/sayText';

/** Returns the starts and stops detected in levels that arrive every 100 ms, as they do in a call. */
function listen(levels: readonly number[], palLevel = 0): string[] {
  const noticed: string[] = [];
  const activity = new VoiceActivity({
    onStart: () => noticed.push('start'),
    onStop: (durationMs) => noticed.push(`stop after ${durationMs}`),
  });
  levels.forEach((level, index) => {
    activity.hear(level, palLevel, index * 100);
  });
  return noticed;
}

const silence = Array.from({ length: 10 }, () => 0.02);
const speech = (tenths: number) => Array.from({ length: tenths }, (_, index) => (index % 2 ? 0.3 : 0.4));

describe('voice activity', () => {
  it('detects speech, and its end after a pause', () => {
    expect(listen([...silence, ...speech(12), ...silence])).toEqual(['start', 'stop after 1200']);
  });

  it('does not mistake a breath for the end of speech, or a click for speech', () => {
    expect(listen([...silence, ...speech(8), 0, 0, 0, ...speech(4), ...silence])).toEqual([
      'start',
      'stop after 1500',
    ]);
    expect(listen([...silence, ...speech(2), ...silence])).toEqual([]);
  });

  it('does not mistake a steady tone for speech, even after speech', () => {
    const tone = Array.from({ length: 30 }, (_, index) => (index % 2 ? 0.4 : 0.41));
    expect(listen([...silence, ...tone])).toEqual([]);
    expect(listen([...silence, ...speech(8), ...tone])).toEqual(['start', 'stop after 1000']);
  });

  it('does not mistake the PAL, heard through the loudspeaker, for the user', () => {
    expect(listen([...silence, ...speech(12), ...silence], 0.9)).toEqual([]);
  });

  it('does not mistake the voice of the PAL for the user, when the room sends half of it back late', () => {
    const text =
      'Welcome! The weather in Barcelona is lovely, and all the trains are on time. Shall we go there now?';
    const noticed: string[] = [];
    for (const pitch of [115, 205]) {
      const { samples } = sayText(new Speaker(rate, pitch, seededRandom(7)), text);
      const levelAt = (time: number, size: number) => {
        const end = Math.max(size, Math.round(time * rate));
        return loudness(samples.subarray(end - size, end));
      };
      for (const delay of [0.05, 0.1, 0.15, 0.2]) {
        const activity = new VoiceActivity({
          onStart: () => void noticed.push(`start at ${pitch} Hz and ${delay} s`),
          onStop: () => undefined,
        });
        for (let tenth = 3; tenth < (samples.length / rate) * 10; tenth += 1) {
          const echo = 0.45 * levelAt(tenth / 10 - delay, 1024);
          activity.hear(echo, levelAt(tenth / 10, 512), tenth * 100);
        }
      }
    }
    expect(noticed).toEqual([]);
  });
});
