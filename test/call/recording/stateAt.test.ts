import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecordingStepper } from '../../../src/call/recording/RecordingStepper';
import { stateAt } from '../../../src/call/recording/stateAt';
import { maskText } from '../../../src/protocol/recording/maskText';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import { atomsOf } from './atomsOf';
import { recordWalk, type Walk, walks } from './recordWalk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const numRuns = process.env.CI ? 1000 : 60;

/** Which warnings a random walk causes differs from run to run. */
function ignoreWarnings() {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}

test('a recording gives back every atom as it was at every step', { timeout: 300_000 }, async () => {
  ignoreWarnings();
  await fc.assert(
    fc.asyncProperty(walks, async (walk) => {
      const { text, seen } = await recordWalk(walk);
      const recording = readRecording(text);
      expect(recording.problems).toEqual([]);
      const stepper = new RecordingStepper(recording);
      for (const { count, atoms } of seen) {
        stepper.goTo(count - 1);
        expect(atomsOf(stepper.store, stepper.state)).toEqual(atoms);
      }
      const half = seen[Math.floor(seen.length / 2)];
      const again = stateAt(recording, (half?.count ?? 0) - 1);
      expect(atomsOf(again.store, again.state)).toEqual(half?.atoms);
    }),
    { numRuns },
  );
});

/** The user types the words that are being said at that moment. */
const typedWhileItIsSaid: Walk = {
  seed: 1,
  faults: {},
  deeds: [
    { deed: 'start' },
    { wait: 2500 },
    { heard: 'Tell me a story about 3 bears.' },
    { wait: 280 },
    { hidden: 'Tell me a story about 3 bears.' },
    { wait: 220 },
    { echo: 'Hello there' },
    { wait: 0 },
  ],
};

// Without ids and turns, the fold has nothing but the words to tell by whether a text is another one, grown or sent back.
test('a redacted recording gives back the same but for what is redacted', { timeout: 300_000 }, async () => {
  ignoreWarnings();
  await fc.assert(
    fc.asyncProperty(walks, async (walk) => {
      const faults = { ...walk.faults, noInferences: false, noTurns: false };
      const { text, seen } = await recordWalk(
        { ...walk, faults },
        { redact: { texts: true, arguments: true } },
      );
      const stepper = new RecordingStepper(readRecording(text));
      for (const { count, atoms } of seen) {
        stepper.goTo(count - 1);
        expect(masked(atomsOf(stepper.store, stepper.state))).toEqual(masked(atoms));
      }
    }),
    { numRuns, examples: [[typedWhileItIsSaid]] },
  );
});

/** The part of a tool call's key that is made of its arguments. */
const digest = /\b\w+\.\w+\.\w+\b/g;

/** Masks every text, and leaves out the arguments and results of tools. */
function masked(value: unknown, key = ''): unknown {
  if (key === 'arguments' || key === 'result' || key === 'error') return undefined;
  if (typeof value === 'string') return maskText(value.replace(digest, ''));
  if (Array.isArray(value)) return value.map((item) => masked(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, masked(field, name)]));
}
