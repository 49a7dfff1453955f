import { createStore } from 'jotai/vanilla';
import { expect, it } from 'vitest';
import { conversationTaps } from '../../src/call/ConversationTap';
import { ConversationSession } from '../../src/call/session/ConversationSession';
import { Devtools } from '../../src/devtools/Devtools';
import { mostEntries } from '../../src/devtools/model/LiveEntries';
import { createConversationState } from '../../src/state/ConversationState';

function opened() {
  const [store, state] = [createStore(), createConversationState()];
  const session = new ConversationSession(store, state);
  const devtools = new Devtools({ session, store, state }, () => undefined, undefined);
  const tap = conversationTaps.get(session.events);
  return { devtools, tell: (text: string) => tap?.problem(text) };
}

const entriesOf = (devtools: Devtools) => devtools.shown.get().source.entries;

it('stays at the chosen moment when the oldest entries are dropped', () => {
  const { devtools, tell } = opened();
  for (let index = 0; index < mostEntries; index += 1) tell(`${index}`);
  devtools.view.set({ selected: 100_000 });
  const { index } = devtools.shown.get();
  tell('one too many');
  devtools.shown.get().source.flush();
  const { selected = -1 } = devtools.view.get();
  expect(entriesOf(devtools)[selected]).toMatchObject({ text: '100000' });
  expect(devtools.shown.get().index).not.toBe(index);
  devtools.stop();
});

it('shows a file, also one that others have kept, and says why it shows no other', async () => {
  const { devtools, tell } = opened();
  tell('live');
  const live = entriesOf(devtools);
  expect(await devtools.load('nothing')).toMatch(/damaged|nothing/);
  expect(entriesOf(devtools)).toBe(live);
  const message = { message_type: 'conversation', event_type: 'conversation.user.started_speaking' };
  expect(await devtools.load(JSON.stringify([message]))).toBeUndefined();
  expect(entriesOf(devtools)).toMatchObject([{ kind: 'message', data: message }]);
  devtools.showLive();
  expect(entriesOf(devtools)).toBe(live);
  devtools.stop();
});
