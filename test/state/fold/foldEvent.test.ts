import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../../src/protocol/parseEvent';
import type { JsonObject, TavusEvent } from '../../../src/protocol/TavusEvent';
import { emptyFold, type Fold } from '../../../src/state/fold/Fold';
import { foldEvent } from '../../../src/state/fold/foldEvent';
import { anyConversationLog, conversationLog, shuffled } from '../../fixtures/conversationLog';
import { expectedSpeaking, expectedTranscript } from '../../fixtures/expectedTranscript';
import { foldable, positionOf } from '../../fixtures/foldable';
import { hear } from '../../fixtures/listener';
import { userSays } from '../../fixtures/wire';

const logAndShuffled = anyConversationLog.chain((log) => fc.tuple(fc.constant(log), shuffled(log)));

// Thousands of conversations take a while on a busy machine.
describe('a conversation log', { timeout: 60_000 }, () => {
  it('shows the same in any order of arrival and with any repeats', () => {
    fc.assert(
      fc.property(logAndShuffled, ([log, arrivals]) => {
        expect(hear(...arrivals).shown()).toEqual(hear(...log).shown());
      }),
      { numRuns: 400 },
    );
  });

  it('shows what the transcript rules require for the log as a whole', () => {
    fc.assert(
      fc.property(conversationLog, (log) => {
        const { transcript, speaking } = hear(...log).shown();
        const rows = transcript.map(({ role, text, status, interrupted }) => ({
          role,
          text,
          status,
          interrupted,
        }));
        expect(rows).toEqual(expectedTranscript(eventsOf(log)));
        expect(speaking).toEqual(expectedSpeaking(eventsOf(log)));
      }),
      { numRuns: 400 },
    );
  });

  it('shows each authoritative sentence of the user once, whichever ids are missing', () => {
    fc.assert(
      fc.property(anyConversationLog, (log) => {
        const said = eventsOf(log).flatMap((event) =>
          event.type === 'conversation.utterance' && event.role === 'user' ? event.speech : [],
        );
        const shown = hear(...log).transcript.filter(({ role }) => role === 'user');
        for (const sentence of new Set(said)) {
          expect(shown.filter(({ text }) => text === sentence)).toHaveLength(1);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('loses no full text of the PAL that has its own inference or turn', () => {
    fc.assert(
      fc.property(conversationLog, (log) => {
        const planned = hear(...log).transcript.map(({ plannedText }) => plannedText);
        for (const event of eventsOf(log)) {
          if (event.type !== 'conversation.utterance' || event.role !== 'pal') continue;
          expect(planned.filter((text) => text === event.speech)).toHaveLength(1);
        }
      }),
    );
  });

  it('shows the same without any seq if it arrives in order', () => {
    fc.assert(
      fc.property(conversationLog, (log) => {
        const unnumbered = log.map(({ seq, ...message }) => message);
        expect(hear(...unnumbered).script).toEqual(hear(...log).script);
        expect(hear(...unnumbered).shown().speaking).toEqual(hear(...log).shown().speaking);
      }),
      { numRuns: 300 },
    );
  });

  it('calls handlers equally often in any order and with any repeats', () => {
    fc.assert(
      fc.property(
        conversationLog.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
        ([log, arrivals]) => {
          expect(typesOf(hear(...arrivals).handled)).toEqual(typesOf(hear(...log).handled));
        },
      ),
      { numRuns: 250 },
    );
  });

  it('adopts typed text with the sentence that reports it back, whenever it was typed', () => {
    fc.assert(
      fc.property(conversationLog, fc.nat(), ([...log], at) => {
        const listener = hear(...log.slice(0, at % (log.length + 1))).type('Is breakfast included?');
        listener.hear(userSays('is breakfast included', { turn: 99, inference: 'echo', seq: 10_000 }));
        const rows = listener.transcript.filter(({ text }) => /breakfast/i.test(text));
        expect(rows).toMatchObject([{ role: 'user', text: 'is breakfast included', turnIdx: 99 }]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every row a unique id', () => {
    fc.assert(
      fc.property(anyConversationLog, (log) => {
        const { ids } = hear(...log).shown();
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('can be undone event by event, restoring each previous state exactly', () => {
    fc.assert(
      fc.property(anyConversationLog, (log) => {
        const fold = emptyFold();
        const states = [contentOf(fold)];
        const undos = eventsOf(log).map((event, index) => {
          const undo = foldEvent(fold, foldable(event), positionOf(event.seq ?? index));
          states.push(contentOf(fold));
          return undo;
        });
        expect(contentOf(fold)).toEqual(states.pop());
        for (const undo of undos.reverse()) {
          undo();
          expect(contentOf(fold)).toEqual(states.pop());
        }
      }),
      { numRuns: 200 },
    );
  });
});

function eventsOf(log: readonly JsonObject[]): TavusEvent[] {
  return log.flatMap((message) => {
    const parsed = parseEvent(message);
    return parsed.ok ? parsed.event : [];
  });
}

function typesOf(events: readonly TavusEvent[]): string[] {
  return events.map((event) => ('role' in event ? `${event.role} ${event.type}` : event.type)).sort();
}

function contentOf({ journal, touched, touchedTurns, orderTouched, ...content }: Fold): object {
  return structuredClone(content);
}
