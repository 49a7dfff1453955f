import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectConsole } from '../../expectConsole';
import { connected } from './inRoom';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const says = (speech: string, conversationId?: string) => ({
  event_type: 'conversation.utterance',
  ...(conversationId !== undefined && { conversation_id: conversationId }),
  properties: { role: 'pal', speech },
});

/** Connects to the room of `c123` with a source that has an id of its own. */
async function withOwnId(conversationUrl = 'https://tavus.daily.co/c123?t=1') {
  const run = await connected({ conversationId: 'order-42', conversationUrl });
  const hear = (data: object) => run.call.emit('app-message', { data, fromId: 'pal' });
  const texts = () => run.transcript().map(({ text }) => text);
  return { ...run, hear, texts };
}

test("messages with the id of the room's URL count, and interactions carry that id from then on", async () => {
  const { hear, texts, session, conversation } = await withOwnId();
  expect(session.channel?.conversationId).toBe('order-42');
  hear(says('Hello.', 'c123'));
  expect(texts()).toEqual(['Hello.']);
  expect(session.channel?.conversationId).toBe('c123');
  expect(conversation().conversationId).toBe('order-42');
});

test("messages with the source's id or without one count, and interactions carry the source's id", async () => {
  const { hear, texts, session } = await withOwnId();
  hear(says('One.', 'order-42'));
  hear(says('Two.'));
  expect(texts()).toEqual(['One.', 'Two.']);
  expect(session.channel?.conversationId).toBe('order-42');
});

test('messages of another conversation are dropped, and one warning names both ids', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { hear, texts, session, conversation } = await withOwnId();
  hear(says('Hello?', 'c999'));
  hear(says('Anybody there?', 'c999'));
  hear({ event_type: 'system.shutdown', conversation_id: 'c999' });
  hear({ event_type: 'conversation.utterance', conversation_id: 'c999' });
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^Tavus: .*c999.*order-42/)]]);
  warn.mockRestore();
  expect(texts()).toEqual([]);
  expect(conversation().state).toBe('connected');
  expect(session.channel?.conversationId).toBe('order-42');
});

test.each(['not a url', 'https://tavus.daily.co/', 'https://tavus.daily.co/%zz'])(
  "with the URL %s, only messages with the source's id count",
  async (conversationUrl) => {
    const { hear, texts } = await withOwnId(conversationUrl);
    expectConsole('warn', /c123/);
    hear(says('Hello?', 'c123'));
    hear(says('Hello.', 'order-42'));
    expect(texts()).toEqual(['Hello.']);
  },
);
