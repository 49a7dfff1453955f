import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RecordingStepper } from '../../../src/call/recording/RecordingStepper';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import { createFullTranscriptAtom, createTranscriptAtom } from '../../../src/state/views/Transcript';
import { atomsOf } from './atomsOf';
import { recordWalk, walks } from './recordWalk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('goes anywhere, forward and back, and the state is the same each time', { timeout: 300_000 }, async () => {
  // Which warnings a random walk causes differs from run to run.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(walks, fc.array(fc.nat(), { minLength: 5, maxLength: 20 }), async (walk, places) => {
      const { text, seen } = await recordWalk(walk);
      const stepper = new RecordingStepper(readRecording(text));
      for (const place of places) {
        const there = seen[place % seen.length];
        stepper.goTo((there?.count ?? 0) - 1);
        expect(atomsOf(stepper.store, stepper.state)).toEqual(there?.atoms);
        expectRows(stepper);
      }
      stepper.goTo(-1);
      const { store, state } = new RecordingStepper(readRecording(''));
      expect(atomsOf(stepper.store, stepper.state)).toEqual(atomsOf(store, state));
    }),
    { numRuns: process.env.CI ? 500 : 40 },
  );
});

it('gives the same list of rows while none changes, and changes no list that it has given', () => {
  const header = { version: 1, recordedAt: 0, versions: {}, redacted: [] } as const;
  const said = (seq: number, speech: string): RecordedEntry => ({
    kind: 'message',
    atMs: seq,
    from: 'pal',
    data: {
      event_type: 'conversation.utterance',
      seq,
      inference_id: `i${seq}`,
      properties: { role: 'pal', speech },
    },
  });
  const quiet: RecordedEntry = { kind: 'state', atMs: 2, patch: { palName: 'Mira' } };
  const stepper = new RecordingStepper({
    header,
    entries: [said(0, 'One.'), said(1, 'Two.'), quiet],
    problems: [],
  });
  stepper.goTo(0);
  const one = stepper.transcript;
  stepper.goTo(1);
  const both = stepper.transcript;
  expect(both.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  stepper.goTo(2);
  expect(stepper.transcript).toBe(both);
  stepper.goTo(0);
  expect(stepper.transcript).toEqual(one);
  expect([one.length, both.length]).toEqual([1, 2]);
});

it('reads each message once, however often it goes back', () => {
  let reads = 0;
  const entries = Array.from({ length: 500 }, (_, index) => ({
    kind: 'message' as const,
    atMs: index,
    from: 'pal',
    get data() {
      reads += 1;
      const properties = { role: 'pal', speech: `No. ${index}.` };
      return { event_type: 'conversation.utterance', seq: index, inference_id: `i${index}`, properties };
    },
  }));
  const header = { version: 1, recordedAt: 0, versions: {}, redacted: [] } as const;
  const stepper = new RecordingStepper({ header, entries, problems: [] });
  for (const index of [499, 0, 250, 249, 499, 100, -1, 20]) {
    stepper.goTo(index);
    expect(stepper.position).toBe(index);
    expect(stepper.transcript.length).toBe(index + 1);
  }
  expect(reads).toBe(500);
});

it('goes on when more has been recorded, and no further than there is', () => {
  const header = { version: 1, recordedAt: 0, versions: {}, redacted: [] } as const;
  const entries = [{ kind: 'state' as const, atMs: 0, patch: { palName: 'Mira' } }];
  const stepper = new RecordingStepper({ header, entries, problems: [] });
  stepper.goTo(10);
  expect([stepper.position, stepper.conversation.palName]).toEqual([0, 'Mira']);
  entries.push({ kind: 'state', atMs: 1, patch: { palName: 'Ada' } });
  stepper.goTo(1);
  expect(stepper.conversation.palName).toBe('Ada');
  stepper.goTo(0);
  expect(stepper.conversation.palName).toBe('Mira');
});

/** The rows are those that the atoms of any other state would give. */
function expectRows({ store, state }: RecordingStepper): void {
  for (const create of [createTranscriptAtom, createFullTranscriptAtom])
    expect(store.get(state.derived(create))).toEqual(store.get(create(state)));
}
