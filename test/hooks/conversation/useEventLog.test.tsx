import { act } from '@testing-library/react';
import { type ReactNode, useContext } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConversationSession } from '../../../src/call/session/ConversationSession';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { type EventLog, useEventLog } from '../../../src/hooks/conversation/useEventLog';
import { TavusContext } from '../../../src/hooks/react/TavusContext';
import { type RenderedConversation, renderConversation } from '../../components/renderConversation';
import { expectConsole } from '../../expectConsole';
import { Activity, keepsHiddenState } from '../../fixtures/Activity';
import { message, withSeq } from '../../fixtures/wire';

let log: EventLog | undefined;
let renders = 0;
let session: ConversationSession | undefined;
let end: () => Promise<void> = async () => undefined;

function Log({ limit }: { readonly limit?: number | undefined }) {
  log = useEventLog({ limit });
  renders += 1;
  return null;
}

function Watch() {
  session = useContext(TavusContext)?.session;
  end = useConversation().end;
  return null;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const below = (children: ReactNode) => (
  <>
    <Watch />
    {children}
  </>
);

async function connected(children: ReactNode): Promise<RenderedConversation> {
  const conversation = renderConversation(below(children), { greeting: '' });
  await conversation.connect();
  await flush();
  await act(async () => log?.clear());
  return conversation;
}

const flush = () => act(() => vi.advanceTimersByTimeAsync(100));

const deliver = async ({ simulation }: RenderedConversation, ...messages: readonly unknown[]) => {
  await act(async () => {
    for (const each of messages) simulation.deliver(each);
  });
  await flush();
};

const signal = (seq: number) => withSeq(message('conversation.brand_new', {}, { n: seq }), seq);
const seqs = () => log?.events.map(({ raw }) => raw.seq);

test('has each message as it was sent and as a canonical event, and tells duplicates', async () => {
  const conversation = await connected(<Log />);
  const utterance = withSeq(
    message('conversation.utterance', { turn: 1 }, { role: 'pal', speech: 'Hi.' }),
    1,
  );
  await deliver(conversation, utterance, utterance);
  expect(log?.events).toMatchObject([
    { raw: utterance, event: { type: 'conversation.utterance', speech: 'Hi.' }, isNew: true },
    { raw: utterance, event: { type: 'conversation.utterance' }, isNew: false },
  ]);
  expect(new Set(log?.events.map(({ key }) => key)).size).toBe(2);
});

test('has messages that cannot be parsed', async () => {
  expectConsole('warn', /a message was dropped/);
  const conversation = await connected(<Log />);
  await deliver(conversation, message('conversation.utterance', {}, { role: 'nobody' }));
  expect(log?.events).toMatchObject([{ event: undefined, isNew: false }]);
});

test('keeps the newest messages up to its limit, which may change', async () => {
  const conversation = await connected(<Log limit={3} />);
  await deliver(conversation, ...[1, 2, 3, 4, 5, 6, 7, 8].map(signal));
  expect(seqs()).toEqual([6, 7, 8]);
  await conversation.rerenderChildren(below(<Log limit={2} />));
  expect(seqs()).toEqual([7, 8]);
  await deliver(conversation, signal(9));
  expect(seqs()).toEqual([8, 9]);
  await conversation.rerenderChildren(below(<Log limit={Number.NaN} />));
  expect(seqs()).toEqual([]);
});

test('re-renders once for a batch of messages', async () => {
  const conversation = await connected(<Log />);
  const before = renders;
  await act(async () => {
    conversation.simulation.deliver(signal(1));
  });
  await act(async () => {
    for (let seq = 2; seq < 50; seq += 1) conversation.simulation.deliver(signal(seq));
  });
  expect(renders).toBe(before);
  await flush();
  // StrictMode renders twice.
  expect(renders).toBe(before + 2);
  expect(seqs()).toHaveLength(49);
});

test('records nothing while paused, and can be cleared', async () => {
  const conversation = await connected(<Log />);
  await act(async () => conversation.simulation.deliver(signal(1)));
  await act(async () => log?.pause());
  expect([log?.paused, seqs()]).toEqual([true, [1]]);
  await deliver(conversation, signal(2));
  expect(seqs()).toEqual([1]);
  await act(async () => log?.resume());
  await deliver(conversation, signal(3));
  expect([log?.paused, seqs()]).toEqual([false, [1, 3]]);
  await act(async () => log?.clear());
  expect(seqs()).toEqual([]);
});

test('its actions are stable', async () => {
  const conversation = await connected(<Log />);
  const { pause, resume, clear } = log ?? {};
  await deliver(conversation, signal(1));
  expect([log?.pause, log?.resume, log?.clear]).toEqual([pause, resume, clear]);
});

test('listens only while it is mounted and shown, and leaves nothing behind', async ({ skip }) => {
  skip(!keepsHiddenState, 'React before 19.2 keeps no state of hidden components');
  const shown = (mode: 'hidden' | 'visible') =>
    below(
      <Activity mode={mode}>
        <Log />
      </Activity>,
    );
  const conversation = await connected(null);
  expect(session?.rawEvents.size).toBe(0);
  const others = session?.events.size;
  await conversation.rerenderChildren(shown('visible'));
  await deliver(conversation, signal(1));
  expect(session?.rawEvents.size).toBe(1);
  await conversation.rerenderChildren(shown('hidden'));
  expect(session?.rawEvents.size).toBe(0);
  await deliver(conversation, signal(2));
  await conversation.rerenderChildren(shown('visible'));
  await deliver(conversation, signal(3));
  expect(seqs()).toEqual([1, 3]);
  await act(async () => conversation.simulation.deliver(signal(4)));
  await conversation.rerenderChildren(below(null));
  expect([session?.rawEvents.size, session?.events.size]).toEqual([0, others]);
  await conversation.rerenderChildren(shown('visible'));
  expect(seqs()).toEqual([]);
});

test('keeps its messages over the end of the conversation and the next start', async () => {
  const conversation = await connected(<Log />);
  await deliver(conversation, signal(1));
  await act(async () => void end());
  await conversation.advance(5000);
  await flush();
  expect(seqs()).toContain(1);
  await conversation.connect();
  await flush();
  expect(seqs()?.[0]).toBe(1);
  expect(log?.events.length).toBeGreaterThan(1);
});
