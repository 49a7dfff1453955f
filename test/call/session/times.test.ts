import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EndedConversation } from '../../../src/call/session/SessionOptions';
import { sendInteraction } from '../../../src/call/session/sendInteraction';
import { respond } from '../../../src/protocol/interactions';
import { simulate } from '../../../src/simulator';
import { ConversationWriter } from '../../../src/state/ConversationWriter';
import { fixedTimes } from '../../fixtures/fixedTimes';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const hourMs = 3_600_000;

/** Starts a conversation that may last ten minutes, and records how it ends. */
async function connected() {
  const ended: EndedConversation[] = [];
  const under = sessionWith();
  under.configure({
    source: simulate({ greeting: '' }, { seed: 1, media: false }),
    maxDurationMs: 600_000,
    onEnded: (end) => void ended.push(end),
  });
  void under.session.start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(under.conversation().state).toBe('connected');
  return { ...under, ended };
}

/** Sets the system clock without letting time pass. */
const setClockBy = (changeMs: number) => vi.setSystemTime(Date.now() + changeMs);

test.each([-hourMs, hourMs])(
  'a system clock that is set by %i ms during the call changes no duration',
  async (changeMs) => {
    const { session, conversation, ended } = await connected();
    setClockBy(changeMs);
    await vi.advanceTimersByTimeAsync(5000);
    void session.leave();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ended[0]?.durationMs).toBeGreaterThanOrEqual(5000);
    expect(ended[0]?.durationMs).toBeLessThan(8000);
    const { startedAt = 0, endedAt = 0, endsAt } = conversation();
    expect(endedAt - startedAt).toBe(ended[0]?.durationMs);
    expect(endsAt).toBe(startedAt + 600_000);
  },
);

test('a system clock that is set back before the PAL comes does not make the times start over', async () => {
  const { session, configure, conversation } = sessionWith();
  configure({ source: simulate({}, { seed: 1, media: false }) });
  const begunAt = Date.now();
  void session.start();
  await vi.advanceTimersByTimeAsync(100);
  setClockBy(-hourMs);
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().startedAt).toBeGreaterThanOrEqual(begunAt);
});

test('a typed text has the time of the conversation, and a next conversation starts at the new system time', async () => {
  const { session, conversation, transcript } = await connected();
  setClockBy(-hourMs);
  await vi.advanceTimersByTimeAsync(1000);
  sendInteraction(session, respond('How much?'));
  const { startedAt = 0 } = conversation();
  const typedAt = transcript().at(-1)?.startedAt ?? 0;
  expect(typedAt).toBeGreaterThanOrEqual(startedAt + 1000);
  expect(typedAt).toBeLessThan(startedAt + 3000);

  void session.leave();
  await vi.advanceTimersByTimeAsync(1000);
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().startedAt).toBeLessThanOrEqual(Date.now());
});

test('each event reaches the state with the time of its arrival', async () => {
  const receive = vi.spyOn(ConversationWriter.prototype, 'receive');
  const { configure, session, conversation } = sessionWith();
  const source = simulate({ greeting: '' }, { seed: 1, media: false, ...fixedTimes });
  configure({ source });
  void session.start();
  // Joined, but the PAL is not in the room yet, so the message is held.
  await vi.advanceTimersByTimeAsync(600);
  const heldAt = Date.now();
  source.deliver({ event_type: 'conversation.utterance', properties: { role: 'pal', speech: 'Hello.' } });
  setClockBy(-hourMs);
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().state).toBe('connected');
  const arrivals = receive.mock.calls.map(([{ type }, arrivedAt]) => [type, arrivedAt]);
  expect(arrivals[0]).toEqual(['conversation.utterance', heldAt]);
  expect(arrivals.at(-1)?.[1]).toBeGreaterThan(heldAt);
});
