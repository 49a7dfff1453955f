import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Microphone, useMicrophone } from '../../src/hooks/media/useMicrophone';
import { useMutedSpeech } from '../../src/hooks/media/useMutedSpeech';
import { noises, soundOf } from '../fixtures/sounds/noises';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  /** Returns a connected conversation whose microphone hears what the test plays, and whether it reports muted speech. */
  async function muted() {
    const sound = playAsMicrophone();
    const seen: { microphone?: Microphone; reports: boolean[] } = { reports: [] };
    function Watch() {
      seen.microphone = useMicrophone();
      seen.reports.push(useMutedSpeech());
      return null;
    }
    const call = renderCall({ source: open({ greeting: '' }), dailyOptions }, <Watch />);
    await call.start();
    // A microphone that is muted before it is open stays closed.
    await expect.poll(() => call.daily?.participants().local.tracks.audio.state).toBe('playable');
    await expect.poll(() => seen.microphone?.enabled).toBe(true);
    seen.microphone?.setEnabled(false);
    await expect.poll(() => seen.microphone?.enabled).toBe(false);
    return { sound, seen, reports: () => new Set(seen.reports) };
  }

  test('notices speech into a muted microphone, until it is open again', async () => {
    const { sound, seen } = await muted();
    await sound.playSpeech();
    await expect.poll(() => seen.reports.at(-1)).toBe(true);
    seen.microphone?.setEnabled(true);
    await expect.poll(() => seen.reports.at(-1)).toBe(false);
  });

  test.each(['three coughs', 'a keyboard', 'a fan'])('does not take %s for speech', async (name) => {
    const { sound, reports } = await muted();
    await sound.play(soundOf(noises[name] ?? (() => 0), 3));
    expect(reports()).toEqual(new Set([false]));
  });
});
