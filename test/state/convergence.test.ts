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
/** Whatever happens on the way: but nobody can order what overtakes without a number. */
const orderly = anyFaults.map((faults) => (faults.noSeq ? { ...faults, reorderMs: 0 } : faults));
/** Whatever happens on the way, but every event says where it belongs. */
const numbered = anyFaults.map((faults) => ({ ...faults, ...whole }));
/** All comes through, in whatever order and however often. */
const complete = numbered.map((faults) => ({ ...faults, drop: 0, outage: undefined }));

/** Holds random conversations and checks each. */
async function always(
  plans: fc.Arbitrary<ConversationPlan>,
  numRuns: number,
  check: (held: HeldConversation) => void,
): Promise<void> {
  const property = fc.asyncProperty(plans, async (plan) => check(await hold(plan)));
  await fc.assert(property, { numRuns, seed: 20260101 });
}

describe('a random conversation on a random line', { timeout: 120_000 }, () => {
  it('invents nothing, repeats nothing, and leaves nobody waiting', () =>
    always(conversationPlan(), 400, ({ listener, sent, typed }) => {
      const said = new Set([...sentencesOf(eventsOf(sent)), ...typed]);
      const { ids, transcript } = listener.shown();
      expect(listener.problems).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(transcript.map(({ id }) => id)).toEqual(ids);
      for (const { text } of transcript) expect(said).toContain(text);
    }));

  it('loses no sentence of the user that came through', () =>
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

  it('shows every typed text once, said back or not', () =>
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

  it('outlives its end', () =>
    always(conversationPlan(), 100, ({ listener }) => {
      const before = listener.transcript;
      listener.writer.silence();
      expect(listener.transcript).toEqual(before);
      expect(listener.shown().speaking).toEqual({ pal: false, user: false });
    }));
});

describe('a random conversation whose events are numbered', { timeout: 120_000 }, () => {
  it('shows what the rules say of all that came through', () =>
    always(spokenOnly(numbered), 400, ({ listener, arrived }) => {
      const { transcript, speaking } = listener.shown();
      const rows = transcript.map(({ role, text, status, interrupted }) => {
        return { role, text, status, interrupted };
      });
      expect(rows).toEqual(expectedTranscript(distinct(eventsOf(arrived))));
      expect(speaking).toEqual(expectedSpeaking(eventsOf(arrived)));
    }));

  it('shows the same as if it had come in order, and once', () =>
    always(spokenOnly(numbered), 300, ({ listener, arrived }) => {
      const inOrder = hear(...inOrderOf(arrived));
      expect(listener.shown()).toEqual(inOrder.shown());
    }));

  it('tells handlers of everything said and done once, in whatever order it came', () =>
    always(spokenOnly(complete), 300, ({ listener, arrived }) => {
      const inOrder = hear(...inOrderOf(arrived));
      const [told, expected] = [listener.handled, inOrder.handled].map((events) => namesOf(events));
      expect(told?.filter(isNoSpeaking)).toEqual(expected?.filter(isNoSpeaking));
      // Two stops so close together that the start between them comes behind both are taken for one.
      expect(new Set(told)).toEqual(new Set(expected));
      expect(told?.length).toBeLessThanOrEqual(expected?.length ?? 0);
    }));
});

describe('a random conversation that comes through whole', { timeout: 120_000 }, () => {
  it('shows what was said, by whom and in which order, and that all of it is over', () =>
    always(spokenOnly(complete), 400, ({ listener, sent }) => {
      const { transcript, speaking } = listener.shown();
      expect(transcript.map(({ role, text }) => `${role}: ${text}`)).toEqual(linesOf(eventsOf(sent)));
      expect(transcript.map(({ status }) => status)).toEqual(transcript.map(() => 'final'));
      expect(speaking).toEqual({ pal: false, user: false });
    }));

  it('shows who was cut off, and only what they had spoken until then', () =>
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

describe('a random conversation without numbers, in order', { timeout: 120_000 }, () => {
  const unnumbered = complete.map((faults) => ({ ...faults, reorderMs: 0, noSeq: true }));

  it('shows what it shows with them', () =>
    always(spokenOnly(unnumbered), 300, ({ listener, sent }) => {
      expect(listener.script).toEqual(linesOf(eventsOf(sent)));
      expect(listener.shown().speaking).toEqual({ pal: false, user: false });
    }));

  it('shows it without turns or without inferences too', () => {
    const thinner = fc
      .tuple(unnumbered, fc.boolean())
      .map(([faults, noTurns]) => ({ ...faults, duplicate: 0, noTurns, noInferences: !noTurns }));
    return always(spokenOnly(thinner), 300, ({ listener, sent }) => {
      expect(listener.script).toEqual(linesOf(eventsOf(sent)));
    });
  });
});

/** Without typed texts: where those stand depends on when they were typed, not on any number. */
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

/** Every text that was ever said, or was on the way to being said. */
function sentencesOf(events: readonly TavusEvent[]): string[] {
  return events.flatMap((event) => ('speech' in event ? event.speech : []));
}

/** The sentences of the user that Tavus vouches for. */
function confirmedIn(events: readonly TavusEvent[]): Set<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'conversation.utterance' && event.role === 'user' ? event.speech : [],
    ),
  );
}

/** What was said as the PAL's end knows it: what it planned, unless it was cut off; and what it understood. */
function linesOf(events: readonly TavusEvent[]): string[] {
  const lines = new Map<string, { role: string; text: string; place: number }>();
  const begun = new Map<string, number>();
  for (const event of events) {
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
