// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { VoiceActivity } from '../../../src/simulator/call/VoiceActivity';

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
});
