import { RecordingStepper } from '../../src/call/recording/RecordingStepper';
import type { RecordedEntry, Recording } from '../../src/protocol/recording/Recording';
import { usedBytes } from '../usedBytes';
import { streamedWord } from './streamedWord';

/** What it costs to go through a recording. */
interface SteppingCost {
  /** To the end, in milliseconds. */
  readonly forward: number;
  /** From the end to the middle, and back to the end, in milliseconds. */
  readonly back: number;
  readonly again: number;
  /** From an entry to the one before, in microseconds. */
  readonly step: number;
  /** What is kept, in bytes per entry. */
  readonly bytes: number;
}

/** Goes through a recording with so many entries. */
export function timeGoingBack(count: number): SteppingCost {
  const entries = Array.from(
    { length: count },
    (_, index): RecordedEntry => ({
      kind: 'message',
      atMs: index * 100,
      from: 'pal',
      data: streamedWord(index),
    }),
  );
  const header = { version: 1, recordedAt: 1_746_000_000_000, versions: {}, redacted: [] } as const;
  const recording: Recording = { header, entries, problems: [] };
  const before = usedBytes();
  const stepper = new RecordingStepper(recording);
  const forward = timed(() => stepper.goTo(count - 1));
  const bytes = (usedBytes() - before) / count;
  const back = timed(() => stepper.goTo(Math.floor(count / 2)));
  const again = timed(() => stepper.goTo(count - 1));
  const steps = 1000;
  const stepping = timed(() => {
    for (let step = 1; step <= steps; step += 1) stepper.goTo(count - 1 - step);
  });
  return { forward, back, again, step: (stepping / steps) * 1000, bytes };
}

function timed(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
