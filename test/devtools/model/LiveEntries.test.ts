import { createStore } from 'jotai/vanilla';
import { expect, it, vi } from 'vitest';
import { conversationTaps } from '../../../src/call/ConversationTap';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { LiveEntries, mostEntries } from '../../../src/devtools/model/LiveEntries';
import { createConversationState } from '../../../src/state/ConversationState';

it('drops its oldest entries when there are too many, and still knows the state', () => {
  const [store, state] = [createStore(), createConversationState()];
  const session = new ConversationSession(store, state);
  store.set(state.conversation, (before) => ({ ...before, state: 'connected' as const }));
  const onDropped = vi.fn();
  const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
  const live = new LiveEntries({ session, store, state }, header, { onDropped });
  const tap = conversationTaps.get(session.events);
  for (let index = 1; index < mostEntries; index += 1) tap?.problem(`${index}`);
  expect(live.entries).toHaveLength(mostEntries);
  expect([live.dropped, onDropped.mock.calls]).toEqual([0, []]);

  const oldNewest = live.entries.length - 1;
  tap?.problem('one too many');
  expect(live.dropped).toBe(mostEntries / 5);
  expect(live.entries.length).toBeLessThan(mostEntries);
  const [by] = onDropped.mock.calls[0] ?? [];
  expect(live.entries[oldNewest - by]).toMatchObject({ text: `${mostEntries - 1}` });
  expect(live.stateAt(0).conversation.state).toBe('connected');
  expect(live.stateAt(live.entries.length - 1).conversation.state).toBe('connected');
  live.stop();
});
