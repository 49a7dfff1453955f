// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PalGate } from '../../src/call/daily/PalGate';
import { parseEvent } from '../../src/protocol/parseEvent';
import { Listener } from '../fixtures/listener';
import {
  strangerSays,
  TroubledConversation,
  type TroubledPlan,
  troubledPlan,
} from '../fixtures/troubledConversation';

const runs = { numRuns: 1000, seed: 20261127 };

function hold(plan: TroubledPlan): { listener: Listener; conversation: TroubledConversation } {
  const conversation = new TroubledConversation(plan);
  const listener = new Listener();
  const gate = new PalGate((data, arrivedAt) => {
    const parsed = parseEvent(data);
    if (parsed.ok && listener.writer.receive(parsed.event, arrivedAt)) listener.handled.push(parsed.event);
  });
  const { every = Number.POSITIVE_INFINITY, takenForPalUntil } = plan.stranger ?? {};
  const palIsKnown = () => {
    listener.writer.takeBack();
    listener.handled.length = 0;
    gate.open('pal', true);
  };
  if (takenForPalUntil === undefined) palIsKnown();
  else gate.open('stranger', false);
  const knownAt = Math.min(takenForPalUntil ?? -1, conversation.arrivals.length - 1);
  conversation.arrivals.forEach(({ message, arrivedAt }, index) => {
    if (index % every === 0) gate.receive(strangerSays(index), 'stranger', arrivedAt);
    if (index === knownAt) palIsKnown();
    gate.receive(message, 'pal', arrivedAt);
  });
  listener.writer.finish();
  return { listener, conversation };
}

describe('a troubled conversation', { timeout: 120_000 }, () => {
  it('shows who said what, in order, with every row final and only cut rows interrupted', () => {
    fc.assert(
      fc.property(troubledPlan, (plan) => {
        const { listener, conversation } = hold(plan);
        expect(
          listener.transcript.map(({ role, text, interrupted }) => ({ role, text, interrupted })),
        ).toEqual(conversation.expected.map(({ role, text, interrupted }) => ({ role, text, interrupted })));
        expect(listener.transcript.every(({ status }) => status === 'final')).toBe(true);
        expect(listener.shown().speaking).toEqual({ pal: false, user: false });
      }),
      runs,
    );
  });

  it('passes each tool call on once, and shows each once', () => {
    fc.assert(
      fc.property(troubledPlan, (plan) => {
        const { listener, conversation } = hold(plan);
        const calls = listener.handled.filter(({ type }) => type === 'conversation.tool_call');
        const restarts = plan.turns.some(({ numbering }) => numbering === 'starts over');
        // A restart counts turns from the beginning, and a call that equals one of the same turn is its duplicate.
        if (!restarts) expect(calls).toHaveLength(conversation.toolCalls);
        const shown = listener.shown().turns.flatMap(({ toolCalls }) => toolCalls);
        expect(shown).toHaveLength(calls.length);
      }),
      runs,
    );
  });

  it('shows times by our clock, in the order of what was said', () => {
    fc.assert(
      fc.property(troubledPlan, (plan) => {
        const { listener, conversation } = hold(plan);
        listener.transcript.forEach(({ startedAt = Number.NaN }, index) => {
          const saidAt = conversation.expected[index]?.saidAt ?? Number.NaN;
          expect(Math.abs(startedAt - saidAt)).toBeLessThan(15_000);
        });
      }),
      runs,
    );
  });
});
