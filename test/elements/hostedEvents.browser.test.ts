import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, press, until } from './inPage';

const { apiUrl } = await commands.startBackend();

afterEach(clearPage);

const id = expect.stringMatching(/^loopback-\d+$/);

test('tavus:ready {}', async () => {
  const { element, details } = hold('tavus-embed');
  await element.ready;
  expect(details('tavus:ready')).toEqual([{}]);
});

test('tavus:conversation-created { conversationId }', async () => {
  const { element, details } = hold('tavus-embed');
  await element.createConversation();
  expect(details('tavus:conversation-created')).toEqual([{ conversationId: id }]);
});

test('tavus:conversation-started { conversationId }', async () => {
  const { element, details } = await converse('tavus-embed');
  const { conversationId } = element.tavus;
  expect(details('tavus:conversation-started')).toEqual([{ conversationId }]);
});

test('tavus:conversation-ended { conversationId }, plus the reason and the duration', async () => {
  const { element, details } = await converse('tavus-embed');
  const { conversationId } = element.tavus;
  await element.endConversation();
  const durationMs = expect.any(Number);
  expect(details('tavus:conversation-ended')).toEqual([{ conversationId, reason: 'user-left', durationMs }]);
});

describe('tavus:state-change { state }', () => {
  const states = ['initializing', 'connecting', 'connected', 'disconnecting', 'ended'] as const;
  test.each(states)('%s', async (state) => {
    const { element, details } = await converse('tavus-embed');
    await element.endConversation();
    const told = details('tavus:state-change');
    expect(told.filter((detail) => detail.state === state)).toEqual([{ state }]);
    expect(told).toHaveLength(states.length);
    expect(told[states.indexOf(state)]).toEqual({ state });
  });

  test('error', async () => {
    const { element, details, source } = await converse('tavus-embed');
    source.fail('nbf-token');
    await until(element, 'error');
    expect(details('tavus:state-change').at(-1)).toEqual({ state: 'error' });
  });

  test('idle is the initial state and dispatches no event', async () => {
    const { element, details } = hold('tavus-embed');
    await element.ready;
    expect(element.tavus.state).toBe('idle');
    expect(details('tavus:state-change')).toEqual([]);
  });
});

describe('tavus:mode-change { mode }', () => {
  const withHairCheck = { 'override-config': '{"show_haircheck":true}' };

  test('haircheck', async () => {
    const { element, details } = hold('tavus-embed', withHairCheck);
    await press(element, 'start-button');
    await expect.poll(() => details('tavus:mode-change')).toEqual([{ mode: 'haircheck' }]);
    expect(element.tavus.state).toBe('idle');
  });

  test('idle', async () => {
    const { element, details } = hold('tavus-embed', withHairCheck);
    await press(element, 'start-button');
    await press(element, 'back-button');
    await expect.poll(() => details('tavus:mode-change').at(-1)).toEqual({ mode: 'idle' });
    expect(element.tavus.mode).toBe('idle');
  });

  test('call', async () => {
    const { element, details } = await converse('tavus-embed');
    expect(details('tavus:mode-change')).toEqual([{ mode: 'call' }]);
    expect(element.tavus.mode).toBe('call');
  });

  test('ended', async () => {
    const { element, details } = await converse('tavus-embed');
    await element.endConversation();
    await expect.poll(() => details('tavus:mode-change')).toEqual([{ mode: 'call' }, { mode: 'ended' }]);
    expect(element.tavus.mode).toBe('ended');
  });

  test('unavailable', async () => {
    const body = JSON.stringify({ init: { is_available: false } });
    await fetch(`${apiUrl}/fake/deployments/closed`, { method: 'POST', body });
    const { element, details } = hold('tavus-embed');
    element.source = undefined;
    element.baseUrl = apiUrl;
    element.deploymentId = 'closed';
    await expect.poll(() => details('tavus:mode-change')).toEqual([{ mode: 'unavailable' }]);
    expect(element.tavus.mode).toBe('unavailable');
  });
});

test('tavus:error { code, message }: the message says what to do', async () => {
  const { element, heard } = insert('tavus-embed');
  await element.startConversation();
  const [detail] = heard.flatMap((each) => (each.name === 'tavus:error' ? [each.detail] : []));
  expect(detail).toEqual({
    code: 'no-source',
    message: expect.stringMatching(/^There is no .+\. Give the element a deployment-id/),
  });
});

test("tavus:error { code, message, text }: the text is the server's, and the visitor reads it", async () => {
  const text = 'Please wait <b>12</b> seconds.';
  const answer = { status: 429, body: { error: { text, message: 'SELECT failed' } } };
  await fetch(`${apiUrl}/fake/answer-next`, { method: 'POST', body: JSON.stringify(answer) });
  const { element, heard } = insert('tavus-embed', {}, { 'server-url': `${apiUrl}/v2/own` });
  await element.startConversation();
  const [detail] = heard.flatMap((each) => (each.name === 'tavus:error' ? [each.detail] : []));
  expect(detail).toEqual({ code: 'rate-limited', message: expect.any(String), text });
  await expect.poll(() => inside(element, part('status-detail')).textContent).toBe(text);
  expect(element.shadowRoot?.textContent).not.toContain('SELECT');
});

describe('tavus:tool-call', () => {
  const toolCall = (fields: object, properties: object) => ({
    message_type: 'conversation',
    event_type: 'conversation.tool_call',
    ...fields,
    properties: { name: 'open_cart', ...properties },
  });

  test('{ name, arguments, tool_call_id, seq, turn_idx }', async () => {
    const { details, source } = await converse('tavus-embed');
    source.deliver(toolCall({ seq: 900, turn_idx: 4 }, { arguments: '{"id": 7}', tool_call_id: 't1' }));
    await expect
      .poll(() => details('tavus:tool-call'))
      .toEqual([{ name: 'open_cart', arguments: '{"id": 7}', tool_call_id: 't1', seq: 900, turn_idx: 4 }]);
  });

  test('omits tool_call_id, seq and turn_idx if the message has none', async () => {
    const { details, source } = await converse('tavus-embed');
    source.deliver(toolCall({}, { arguments: '{}' }));
    await expect.poll(() => details('tavus:tool-call')).toHaveLength(1);
    expect(Object.keys(details('tavus:tool-call')[0] ?? {})).toEqual(['name', 'arguments']);
  });

  test('arguments is a JSON string even if the message has an object', async () => {
    const { details, source } = await converse('tavus-embed');
    source.deliver(toolCall({}, { arguments: { id: 7 } }));
    await expect.poll(() => details('tavus:tool-call')).toMatchObject([{ arguments: '{"id":7}' }]);
  });
});

describe('tavus:protocol-message', () => {
  test('is the message exactly as received, with its event_type', async () => {
    const { details, source } = await converse('tavus-embed');
    const message = {
      message_type: 'conversation',
      event_type: 'conversation.replica.started_speaking',
      seq: 901,
      properties: { inference_id: 'i1', more: [1, null] },
    };
    source.deliver(message);
    await expect.poll(() => details('tavus:protocol-message')).toContainEqual(message);
  });

  test('is dispatched for unknown event types and for every duplicate', async () => {
    const { details, source } = await converse('tavus-embed');
    const message = { event_type: 'conversation.of_tomorrow' };
    source.deliver(message);
    source.deliver(message);
    const ofTomorrow = () =>
      details('tavus:protocol-message').filter(({ event_type }) => event_type === message.event_type);
    await expect.poll(ofTomorrow).toEqual([message, message]);
  });
});
