// @vitest-environment node
import fc from 'fast-check';
import type { WireEvent } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';
import type { TavusEvent } from '../../src/protocol/TavusEvent';
import { hear, type Listener } from '../fixtures/listener';
import {
  anyFaults,
  type ConversationPlan,
  conversationPlan,
  type Deed,
  type HeldConversation,
  hold,
} from '../fixtures/simulatedConversation';

const quietly = ['notes', 'notes', 'types', 'says aloud', 'interrupts'] satisfies Deed['does'][];
const aloud = ['notes', 'says the note aloud', 'makes the PAL say'] satisfies Deed['does'][];
/** Every event arrives, with its numbers, in any order and any number of times. */
const complete = anyFaults.map((faults) => ({
  ...faults,
  drop: 0,
  outage: undefined,
  noSeq: false,
  noTurns: false,
  noInferences: false,
}));

/** Runs random conversations in which the page tells the PAL something hidden, and checks each of them. */
async function always(
  plans: fc.Arbitrary<ConversationPlan>,
  numRuns: number,
  check: (held: HeldConversation) => void,
): Promise<void> {
  const property = fc.asyncProperty(plans, async (plan) => check(await hold(plan)));
  await fc.assert(property, { numRuns, seed: 20260101 });
}

describe('hidden texts in a random conversation over a random line', { timeout: 120_000 }, () => {
  it('appear in no row and in no event', () =>
    always(conversationPlan(anyFaults, quietly), 400, ({ listener, noted }) => {
      const words = noted.flatMap((text) => text.split(' '));
      const told = listener.handled.map((event) => JSON.stringify(event));
      for (const word of words) {
        expect(JSON.stringify(listener.transcript)).not.toContain(word);
        expect(told.filter((event) => event.includes(word))).toEqual([]);
      }
      const hidden = listener.full.filter((row) => row.hidden);
      expect(hidden.map(({ text }) => text)).toEqual(noted);
      expect(listener.full.filter((row) => !row.hidden)).toEqual(listener.transcript);
    }));

  it('leave everything else as it would be without them and their echoes', () =>
    always(
      conversationPlan(
        anyFaults,
        quietly.filter((does) => does !== 'types'),
      ),
      400,
      (held) => {
        const { listener, noted, arrived } = held;
        const others = hear(...arrived.filter((event) => !isEcho(event, noted)));
        expect(withoutArrivals(listener.shown())).toEqual(withoutArrivals(others.shown()));
        expect(listener.handled).toEqual(others.handled);
      },
    ));

  it('never hide the same words when the visitor says them aloud', () =>
    always(conversationPlan(complete, aloud), 400, ({ listener, sent }) => {
      const events = eventsOf(sent);
      const spokenTurns = new Set(
        events.flatMap((event) =>
          event.type === 'conversation.started_speaking' && event.role === 'user' ? event.turnIdx : [],
        ),
      );
      const said = events.flatMap((event) =>
        event.type === 'conversation.utterance' && event.role === 'user' ? event : [],
      );
      const shown = listener.transcript.filter(({ role }) => role === 'user');
      const expected = said.filter(({ turnIdx }) => spokenTurns.has(turnIdx ?? -1));
      expect(shown.map(({ turnIdx, text }) => [turnIdx, text]).toSorted()).toEqual(
        expected.map(({ turnIdx, speech }) => [turnIdx, speech]).toSorted(),
      );
      const told = listener.handled.flatMap((event) =>
        event.type === 'conversation.utterance' && event.role === 'user' ? [event.turnIdx] : [],
      );
      expect(told.toSorted()).toEqual(expected.map(({ turnIdx }) => turnIdx).toSorted());
    }));

  it('show the same in any order of arrival', () =>
    always(conversationPlan(complete, aloud), 200, ({ listener, sent, noted }) => {
      const before = sent.findIndex((event) => isEcho(event, noted));
      // The page knows when it told something, so only what was sent after that can be reordered.
      if (before < 0 || noted.length !== 1) return;
      const [early, late] = [sent.slice(0, before), sent.slice(before)];
      const inOrder = replay(early, noted, late);
      expect(replay(early, noted, late.toReversed()).shown()).toEqual(inOrder.shown());
      expect(replay(early, noted, [...late, ...late]).shown()).toEqual(inOrder.shown());
      expect(listener.transcript.length).toBeGreaterThanOrEqual(0);
    }));
});

/** The ids of rows without any other id count arrivals, of which a hidden text is one. */
function withoutArrivals(shown: object): unknown {
  return JSON.parse(JSON.stringify(shown).replace(/at -?\w+\.\d+/g, 'at'));
}

function replay(early: readonly WireEvent[], noted: readonly string[], late: readonly WireEvent[]): Listener {
  const listener = hear(...early);
  for (const text of noted) listener.note(text);
  return listener.hear(...late);
}

function isEcho(event: WireEvent, noted: readonly string[]): boolean {
  return eventsOf([event]).some(
    (parsed) => 'speech' in parsed && parsed.role === 'user' && noted.includes(parsed.speech),
  );
}

function eventsOf(messages: readonly WireEvent[]): TavusEvent[] {
  return messages.flatMap((message) => {
    const parsed = parseEvent(message);
    return parsed.ok ? parsed.event : [];
  });
}
