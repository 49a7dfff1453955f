// @vitest-environment node
import fc from 'fast-check';
import type { WireEvent } from 'tavus-react/simulator';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';
import type { TavusEvent } from '../../src/protocol/TavusEvent';
import { expectedSpeaking, expectedTranscript } from '../fixtures/expectedTranscript';
import { hear } from '../fixtures/listener';
import {
  anyFaults,
  type ConversationPlan,
  conversationPlan,
  type HeldConversation,
  hold,
} from '../fixtures/simulatedConversation';

const whole = { noSeq: false, noTurns: false, noInferences: false } as const;
/** Any faults, but events without a `seq` are not reordered, because their order could not be restored. */
const orderly = anyFaults.map((faults) => (faults.noSeq ? { ...faults, reorderMs: 0 } : faults));
/** Any faults, but every event keeps its `seq`, turn and inference. */
const numbered = anyFaults.map((faults) => ({ ...faults, ...whole }));
/** Every event arrives, in any order and any number of times. */
const complete = numbered.map((faults) => ({ ...faults, drop: 0, outage: undefined }));

/** Runs random conversations and checks each of them. */
async function always(
  plans: fc.Arbitrary<ConversationPlan>,
  numRuns: number,
  check: (held: HeldConversation) => void,
): Promise<void> {
  const property = fc.asyncProperty(plans, async (plan) => check(await hold(plan)));
  await fc.assert(property, { numRuns, seed: 20260101 });
}

describe('a random conversation over a random line', { timeout: 120_000 }, () => {
  it('shows only what was said, in rows with unique ids', () =>
    always(conversationPlan(), 400, ({ listener, sent, typed }) => {
      const said = new Set([...sentencesOf(eventsOf(sent)), ...typed]);
      const { ids, transcript } = listener.shown();
      expect(listener.problems).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(transcript.map(({ id }) => id)).toEqual(ids);
      for (const { text, plannedText } of transcript)
        expect(said).toContain(text === '' ? plannedText : text);
    }));

  it('loses no sentence of the user that arrived', () =>
    always(conversationPlan(), 200, ({ listener, arrived }) => {
      const shown = listener.transcript.map(({ text }) => text);
      for (const text of confirmedIn(eventsOf(arrived))) expect(shown).toContain(text);
    }));

  it('shows each sentence of the user once', () =>
    always(conversationPlan(orderly), 400, ({ listener, arrived }) => {
      const shown = listener.transcript.filter(({ role }) => role === 'user').map(({ text }) => text);
      for (const text of confirmedIn(eventsOf(arrived))) {
        expect(shown.filter((other) => other === text)).toEqual([text]);
      }
    }));

  it('shows every typed text once, whether or not Tavus reports it back', () =>
    always(conversationPlan(orderly), 400, ({ listener, typed }) => {
      const shown = listener.transcript.map(({ text }) => text);
      for (const text of typed) expect(shown.filter((other) => other === text)).toEqual([text]);
    }));

  it('calls each tool once', () =>
    always(conversationPlan(), 200, ({ listener, arrived }) => {
      const called = listener.handled.flatMap((event) =>
        event.type === 'conversation.tool_call' ? event.toolCallId : [],
      );
      const heard = eventsOf(arrived).flatMap((event) =>
        event.type === 'conversation.tool_call' ? event.toolCallId : [],
      );
      expect(called.toSorted()).toEqual([...new Set(heard)].toSorted());
    }));

  it('keeps its transcript when it ends, with every row final and no one speaking', () =>
    always(conversationPlan(), 100, ({ listener }) => {
      const before = listener.transcript;
      listener.writer.finish();
      const after = listener.transcript;
      expect(after.map(({ id, text }) => ({ id, text }))).toEqual(
        before.map(({ id, text }) => ({ id, text })),
      );
      expect(after.map(({ status }) => status)).toEqual(after.map(() => 'final'));
      expect(listener.shown().speaking).toEqual({ pal: false, user: false });
    }));
});

describe('a random conversation with numbered events', { timeout: 120_000 }, () => {
  it('shows what the transcript rules require for the events that arrived', () =>
    always(spokenOnly(numbered), 400, ({ listener, arrived }) => {
      const { transcript, speaking } = listener.shown();
      const rows = transcript.map(({ role, text, status, interrupted }) => {
        return { role, text, status, interrupted };
      });
      expect(rows).toEqual(expectedTranscript(distinct(eventsOf(arrived))));
      expect(speaking).toEqual(expectedSpeaking(eventsOf(arrived)));
    }));

  it('shows the same as if every event had arrived in order and once', () =>
    always(spokenOnly(numbered), 300, ({ listener, arrived }) => {
      const inOrder = hear(...inOrderOf(arrived));
      expect(listener.shown()).toEqual(inOrder.shown());
    }));

  it('notifies handlers once of everything said and done, in any order of arrival', () =>
    always(spokenOnly(complete), 300, ({ listener, arrived }) => {
      const inOrder = hear(...inOrderOf(arrived));
      const [told, expected] = [listener.handled, inOrder.handled].map((events) => namesOf(events));
      expect(told?.filter(isNoSpeaking)).toEqual(expected?.filter(isNoSpeaking));
      // Two stops in quick succession count as one if the start between them arrives after both.
      expect(new Set(told)).toEqual(new Set(expected));
      expect(told?.length).toBeLessThanOrEqual(expected?.length ?? 0);
    }));
});

describe('a random conversation that arrives complete', { timeout: 120_000 }, () => {
  it('shows who said what in order, with every row final and no one speaking', () =>
    always(spokenOnly(complete), 400, ({ listener, sent }) => {
      const { transcript, speaking } = listener.shown();
      expect(transcript.map(({ role, text }) => `${role}: ${text}`)).toEqual(linesOf(eventsOf(sent)));
      expect(transcript.map(({ status }) => status)).toEqual(transcript.map(() => 'final'));
      expect(speaking).toEqual({ pal: false, user: false });
    }));

  it('marks the PAL rows that were cut off, and shows all others in full', () =>
    always(conversationPlan(complete), 300, ({ listener, sent }) => {
      const events = eventsOf(sent);
      for (const row of listener.transcript.filter(({ role }) => role === 'pal')) {
        const own = events.filter((event) => 'inferenceId' in event && event.inferenceId === row.inferenceId);
        const cutOff = own.some(
          (event) => event.type === 'conversation.stopped_speaking' && event.interrupted,
        );
        expect(row.interrupted).toBe(cutOff);
        if (!cutOff) expect(row.text).toBe(row.plannedText);
      }
    }));
});

describe('a random conversation without numbers that arrives in order', { timeout: 120_000 }, () => {
  const unnumbered = complete.map((faults) => ({ ...faults, reorderMs: 0, noSeq: true }));

  it('shows the same as with numbers', () =>
    always(spokenOnly(unnumbered), 300, ({ listener, sent }) => {
      expect(listener.script).toEqual(linesOf(eventsOf(sent)));
      expect(listener.shown().speaking).toEqual({ pal: false, user: false });
    }));

  it('shows the same without turns or without inferences', () => {
    const thinner = fc
      .tuple(unnumbered, fc.boolean())
      .map(([faults, noTurns]) => ({ ...faults, duplicate: 0, noTurns, noInferences: !noTurns }));
    return always(spokenOnly(thinner), 300, ({ listener, sent }) => {
      expect(listener.script).toEqual(linesOf(eventsOf(sent)));
    });
  });
});

/** Omits typed texts, because their position depends on when they were typed and not on a number. */
function spokenOnly(faults: Parameters<typeof conversationPlan>[0]): fc.Arbitrary<ConversationPlan> {
  return conversationPlan(faults).map((plan) => ({
    ...plan,
    deeds: plan.deeds.filter(({ does }) => does !== 'types'),
  }));
}

function eventsOf(messages: readonly WireEvent[]): TavusEvent[] {
  return messages.flatMap((message) => {
    const parsed = parseEvent(message);
    return parsed.ok ? parsed.event : [];
  });
}

function distinct(events: readonly TavusEvent[]): TavusEvent[] {
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()];
}

function inOrderOf(arrived: readonly WireEvent[]): WireEvent[] {
  const once = [...new Map(arrived.map((event) => [JSON.stringify(event), event])).values()];
  return once.toSorted((a, b) => Number(a.seq ?? 0) - Number(b.seq ?? 0));
}

/** Returns every text that was said, including partial ones. */
function sentencesOf(events: readonly TavusEvent[]): string[] {
  return events.flatMap((event) => ('speech' in event ? event.speech : []));
}

/** Returns the user's authoritative sentences. */
function confirmedIn(events: readonly TavusEvent[]): Set<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'conversation.utterance' && event.role === 'user' ? event.speech : [],
    ),
  );
}

/**
 * Returns what was said, as known to the PAL's side: the last text of each PAL utterance (all of it, unless it was cut
 * off; nothing, if it was cut off before its first word) and of each user turn.
 */
function linesOf(events: readonly TavusEvent[]): string[] {
  const lines = new Map<string, { role: string; text: string; place: number }>();
  const begun = new Map<string, number>();
  const streamed = events.filter((event) => event.type === 'conversation.utterance.streaming');
  const spoken = new Set(streamed.map(({ inferenceId }) => inferenceId));
  for (const event of events) {
    if (event.type === 'conversation.stopped_speaking' && event.interrupted && event.role === 'pal') {
      const line = lines.get(`pal ${event.inferenceId}`);
      const isPlan = line && streamed.some(({ role, seq = 0 }) => role === 'pal' && seq < line.place);
      if (isPlan && !spoken.has(event.inferenceId)) line.text = '';
    }
    if (event.type === 'conversation.started_speaking' && event.role === 'user') {
      const key = `user ${event.turnIdx}`;
      begun.set(key, Math.min(begun.get(key) ?? Number.POSITIVE_INFINITY, event.seq ?? 0));
    }
    if (!('speech' in event)) continue;
    const key = event.role === 'user' ? `user ${event.turnIdx}` : `pal ${event.inferenceId}`;
    const place =
      lines.get(key)?.place ?? Math.min(begun.get(key) ?? Number.POSITIVE_INFINITY, event.seq ?? 0);
    lines.set(key, { role: event.role, text: event.speech, place });
  }
  return [...lines.values()]
    .toSorted((a, b) => a.place - b.place)
    .map(({ role, text }) => `${role}: ${text}`);
}

function namesOf(events: readonly TavusEvent[]): string[] {
  const nameOf = (event: TavusEvent) =>
    'role' in event ? `${event.type} ${event.role} ${event.turnIdx} ${event.inferenceId}` : event.type;
  return events.map(nameOf).toSorted();
}

function isNoSpeaking(name: string): boolean {
  return !/st(art|opp)ed_speaking/.test(name);
}
