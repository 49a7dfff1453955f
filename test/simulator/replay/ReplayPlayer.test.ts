import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RecordedEntry, Recording } from '../../../src/protocol/recording/Recording';
import { ReplayPlayer } from '../../../src/simulator/replay/ReplayPlayer';
import { systemClock } from '../../../src/simulator/runtime/Clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Listening {
  changed?(player: ReplayPlayer): void;
  happen?(player: ReplayPlayer, entry: RecordedEntry): void;
}

/** A player of ten entries, one each second. */
function playTen({ changed, happen }: Listening, times?: readonly number[]) {
  const entries = Array.from(
    { length: 10 },
    (_, index): RecordedEntry => ({ kind: 'sent', atMs: times?.[index] ?? index * 1000, data: index }),
  );
  const recording: Recording = {
    header: { version: 1, recordedAt: 0, versions: {}, redacted: [] },
    entries,
    problems: [],
  };
  const player: ReplayPlayer = new ReplayPlayer(recording, 0, 10, {
    clock: systemClock,
    speed: 1,
    until: undefined,
    changed: () => changed?.(player),
    happen: (entry) => happen?.(player, entry),
  });
  player.play();
  return player;
}

it('goes on in time after a listener has gone ahead', () => {
  let isAhead = false;
  const player = playTen({
    changed: (playing) => {
      if (isAhead || playing.position < 1) return;
      isAhead = true;
      playing.forwardTo(3);
    },
  });
  vi.advanceTimersByTime(1000);
  expect(player.position).toBe(3);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(player.position).toBe(4);
});

it('goes on in time if a listener goes ahead as it begins', () => {
  const player = playTen({
    changed: (playing) => {
      if (playing.isPlaying && playing.position < 0) playing.forwardTo(0);
    },
  });
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(player.position).toBe(1);
});

it('goes on in time if what happens makes it go ahead among entries of one moment', () => {
  const player = playTen(
    { happen: (playing, { atMs }) => atMs === 0 && playing.position === 1 && playing.forwardTo(3) },
    [0, 0, 0, 0, 4000, 5000, 6000, 7000, 8000, 9000],
  );
  vi.advanceTimersByTime(0);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(4000);
  expect(player.position).toBe(4);
});
