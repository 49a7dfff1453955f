import { afterEach, describe, expect, test } from 'vitest';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, until } from './inPage';

afterEach(clearPage);

type Held = ReturnType<typeof hold<'tavus-embed'>>;

/** Each method that speaks to the PAL, and what it sends; the envelope is filled in. */
const sending: Record<string, { readonly call: (held: Held) => void; readonly sent: object }> = {
  'element.tavus.sendChat(text)': {
    call: ({ element }) => element.tavus.sendChat('Hello.'),
    sent: { event_type: 'conversation.respond', properties: { text: 'Hello.' } },
  },
  'element.tavus.sendMessage(interaction)': {
    call: ({ element }) => element.tavus.sendMessage({ event_type: 'conversation.interrupt' }),
    sent: { event_type: 'conversation.interrupt' },
  },
  'element.sendMessage(interaction)': {
    call: ({ element }) =>
      element.sendMessage({
        event_type: 'conversation.append_llm_context',
        properties: { context: 'It rains.' },
      }),
    sent: { event_type: 'conversation.append_llm_context', properties: { context: 'It rains.' } },
  },
  'element.sendMessage(text)': {
    call: ({ element }) => element.sendMessage('What does it cost?'),
    sent: { event_type: 'conversation.respond', properties: { text: 'What does it cost?' } },
  },
  'element.sendMessage(audio echo), which the hosted elements cannot': {
    call: ({ element }) =>
      element.sendMessage({
        event_type: 'conversation.echo',
        properties: { modality: 'audio', audio: 'AAAA', sample_rate: 24000, inference_id: 'i1', done: true },
      }),
    sent: { event_type: 'conversation.echo', properties: { modality: 'audio', audio: 'AAAA' } },
  },
};

for (const [name, { call, sent }] of Object.entries(sending)) {
  test(`${name} is sent with message_type and conversation_id`, async () => {
    const held = await converse('tavus-embed');
    call(held);
    const { conversationId } = held.element.tavus;
    await expect
      .poll(() => held.source.sent)
      .toMatchObject([{ ...sent, message_type: 'conversation', conversation_id: conversationId }]);
  });
}

/** Each method that starts. */
const starting: Record<string, (held: Pick<Held, 'element'>) => Promise<void>> = {
  'element.tavus.start()': ({ element }) => element.tavus.start(),
  'element.startConversation()': ({ element }) => element.startConversation(),
};

describe.each(Object.entries(starting))('%s', (_, start) => {
  test('starts, and resolves once the PAL is there', async () => {
    const held = hold('tavus-embed');
    await start(held);
    expect(held.element.tavus.state).toBe('connected');
  });

  test('never rejects', async () => {
    const { element } = insert('tavus-embed');
    await expect(start({ element })).resolves.toBeUndefined();
    expect(element.tavus.state).toBe('error');
  });
});

/** Each method that ends. */
const ending: Record<string, (held: Held) => Promise<void>> = {
  'element.tavus.end()': ({ element }) => element.tavus.end(),
  'element.endConversation()': ({ element }) => element.endConversation(),
};

for (const [name, end] of Object.entries(ending)) {
  test(`${name} ends, and resolves when nothing is left`, async () => {
    const held = await converse('tavus-embed');
    await end(held);
    expect(held.element.tavus).toMatchObject({ state: 'ended', endReason: 'user-left' });
    expect(held.source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1 }]);
  });
}

describe('element.createConversation()', () => {
  test('makes the room without joining it, and resolves with the id', async () => {
    const { element, source } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    expect(conversationId).toMatch(/^loopback-\d+$/);
    expect(element.tavus).toMatchObject({ conversationId, state: 'initializing' });
    expect(source.calls).toMatchObject([{ joins: 0 }]);
  });

  test('the start that follows joins that room', async () => {
    const { element, source } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    await element.startConversation();
    expect(element.tavus).toMatchObject({ conversationId, state: 'connected' });
    expect(source.calls).toMatchObject([{ joins: 1 }]);
  });

  test('rejects when there is no room to be had', async () => {
    const { element } = insert('tavus-embed');
    await expect(element.createConversation()).rejects.toMatchObject({ code: 'no-source' });
  });
});

describe('element.updateConfig(patch)', () => {
  test('is laid over override-config, at once', () => {
    const { element } = hold('tavus-embed', {
      'override-config': '{"preview":{"title":"Meet Mira","btn_title":"Go"}}',
    });
    element.updateConfig({ preview: { title: 'Meet Max' } });
    expect(inside(element, 'h2').textContent).toBe('Meet Max');
    expect(inside(element, part('start-button')).textContent).toBe('Go');
  });

  test('during the call too', async () => {
    const { element } = await converse('tavus-embed');
    element.updateConfig({ after_call: { title: 'Until next time' } });
    await element.endConversation();
    await expect.poll(() => inside(element, part('ended')).textContent).toContain('Until next time');
  });
});

test('widget.open() opens the panel', async () => {
  const { element } = hold('tavus-widget');
  element.open();
  await expect.poll(() => element.shadowRoot?.querySelector('dialog')?.open).toBe(true);
  expect(element.tavus.state).toBe('idle');
});

test('widget.close() closes the panel and does not end the conversation', async () => {
  const { element } = await converse('tavus-widget');
  await expect.poll(() => inside(element, 'dialog').hasAttribute('open')).toBe(true);
  element.close();
  await expect.poll(() => inside(element, 'dialog').hasAttribute('open')).toBe(false);
  await expect.poll(() => inside(element, part('widget-pill')).textContent).toContain('Live');
  expect(element.tavus.state).toBe('connected');
});

describe('what the hosted elements lack', () => {
  test('who comes late for tavus:ready has element.ready', async () => {
    const { element } = hold('tavus-embed');
    await until(element, 'idle');
    await expect(element.ready).resolves.toBeUndefined();
  });

  test('the state can be read', async () => {
    const { element } = await converse('tavus-embed');
    // Muted until the microphone has opened, which may be after the PAL has come.
    await expect
      .poll(() => ({ ...element.tavus }))
      .toMatchObject({
        state: 'connected',
        mode: 'call',
        muted: false,
        transcript: [],
        conversationId: expect.any(String),
        endReason: undefined,
      });
  });

  test('removing the element ends its conversation with an event, and the end has a reason', async () => {
    const { element, details } = await converse('tavus-embed');
    element.remove();
    await expect.poll(() => details('tavus:conversation-ended')).toMatchObject([{ reason: 'unmounted' }]);
    expect(element.tavus.endReason).toBe('unmounted');
  });
});
