import { createStore } from 'jotai/vanilla';
import { afterEach, expect, it, vi } from 'vitest';
import { conversationTaps } from '../../../src/call/ConversationTap';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { LiveEntries, mostEntries } from '../../../src/devtools/model/LiveEntries';
import { createConversationState } from '../../../src/state/ConversationState';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('drops its oldest entries when there are too many, and still knows the state', () => {
  const [store, state] = [createStore(), createConversationState()];
  const session = new ConversationSession(store, state);
  store.set(state.conversation, (before) => ({ ...before, state: 'connected' as const }));
  const onDropped = vi.fn();
  const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
  const live = new LiveEntries({ session, store, state }, header, { onDropped });
  const tap = conversationTaps.get(session.events);
  for (let index = 1; index < mostEntries; index += 1) tap?.problem(`${index}`);
  live.flush();
  expect(live.entries).toHaveLength(mostEntries);
  expect([live.dropped, onDropped.mock.calls]).toEqual([0, []]);

  const oldNewest = live.entries.length - 1;
  tap?.problem('one too many');
  live.flush();
  expect(live.dropped).toBe(mostEntries / 5);
  expect(live.entries.length).toBeLessThan(mostEntries);
  const [by] = onDropped.mock.calls[0] ?? [];
  expect(live.entries[oldNewest - by]).toMatchObject({ text: `${mostEntries - 1}` });
  expect(live.stateAt(0).conversation.state).toBe('connected');
  expect(live.stateAt(live.entries.length - 1).conversation.state).toBe('connected');
  live.stop();
});

it('waits for one frame only, however long there is none, and for none after its end', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const frames = new Set<number>();
  let requests = 0;
  vi.stubGlobal('requestAnimationFrame', () => {
    requests += 1;
    frames.add(requests);
    return requests;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  const [store, state] = [createStore(), createConversationState()];
  const session = new ConversationSession(store, state);
  const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
  const live = new LiveEntries({ session, store, state }, header);
  const tap = conversationTaps.get(session.events);
  for (let batch = 0; batch < 3; batch += 1) {
    tap?.problem('trouble');
    live.flush();
    vi.advanceTimersByTime(1000);
  }
  expect(requests).toBe(3);
  expect(frames.size).toBe(1);
  live.stop();
  expect(frames.size).toBe(0);
});
