import { afterEach, describe, expect, test } from 'vitest';
import { TavusIntegration, type TavusPanelMethods } from '../../src/elements';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, until } from './inPage';

afterEach(clearPage);

type Held = ReturnType<typeof hold<'tavus-embed'>>;

/** Each method that sends to the PAL, and the message it sends, without the envelope. */
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
  'element.sendMessage(audio echo), not supported by the hosted elements,': {
    call: ({ element }) =>
      element.sendMessage({
        event_type: 'conversation.echo',
        properties: { modality: 'audio', audio: 'AAAA', sample_rate: 24000, inference_id: 'i1', done: true },
      }),
    sent: { event_type: 'conversation.echo', properties: { modality: 'audio', audio: 'AAAA' } },
  },
};

for (const [name, { call, sent }] of Object.entries(sending)) {
  test(`${name} adds message_type and conversation_id`, async () => {
    const held = await converse('tavus-embed');
    call(held);
    const { conversationId } = held.element.tavus;
    await expect
      .poll(() => held.source.sent)
      .toMatchObject([{ ...sent, message_type: 'conversation', conversation_id: conversationId }]);
  });
}

/** Each method that starts a conversation. */
const starting: Record<string, (held: Pick<Held, 'element'>) => Promise<void>> = {
  'element.tavus.start()': ({ element }) => element.tavus.start(),
  'element.startConversation()': ({ element }) => element.startConversation(),
};

describe.each(Object.entries(starting))('%s', (_, start) => {
  test('starts the conversation and resolves once it is connected', async () => {
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

/** Each method that ends a conversation. */
const ending: Record<string, (held: Held) => Promise<void>> = {
  'element.tavus.end()': ({ element }) => element.tavus.end(),
  'element.endConversation()': ({ element }) => element.endConversation(),
};

for (const [name, end] of Object.entries(ending)) {
  test(`${name} ends the conversation and resolves once the call is cleaned up`, async () => {
    const held = await converse('tavus-embed');
    await end(held);
    expect(held.element.tavus).toMatchObject({ state: 'ended', endReason: 'user-left' });
    expect(held.source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1 }]);
  });
}

describe('element.createConversation()', () => {
  test('creates the room without joining it and resolves with the conversation id', async () => {
    const { element, source } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    expect(conversationId).toMatch(/^loopback-\d+$/);
    expect(element.tavus).toMatchObject({ conversationId, state: 'idle' });
    expect(source.calls).toMatchObject([{ joins: 0 }]);
  });

  test('creates the room that the next start joins', async () => {
    const { element, source } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    await element.startConversation();
    expect(element.tavus).toMatchObject({ conversationId, state: 'connected' });
    expect(source.calls).toMatchObject([{ joins: 1 }]);
  });

  test('rejects if no room can be created', async () => {
    const { element } = insert('tavus-embed');
    await expect(element.createConversation()).rejects.toMatchObject({ code: 'no-source' });
  });
});

describe('element.updateConfig(patch)', () => {
  test('merges the patch into override-config immediately', () => {
    const { element } = hold('tavus-embed', {
      'override-config': '{"preview":{"title":"Meet Mira","btn_title":"Go"}}',
    });
    element.updateConfig({ preview: { title: 'Meet Max' } });
    expect(inside(element, 'h2').textContent).toBe('Meet Max');
    expect(inside(element, part('start-button')).textContent).toBe('Go');
  });

  test('also works during the call', async () => {
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

/** Each way to call the methods of a widget's panel. */
const panels: Record<string, (element: HTMLElementTagNameMap['tavus-widget']) => TavusPanelMethods> = {
  element: (element) => element,
  'element.tavus': (element) => element.tavus,
  TavusIntegration: () => new TavusIntegration('tavus-widget'),
};

describe.each(Object.entries(panels))('%s', (_, of) => {
  const isOpen = (element: HTMLElement) => inside(element, 'dialog').hasAttribute('open');

  test('.open() opens the panel, and .close() and .minimize() close it without a conversation', async () => {
    const { element } = hold('tavus-widget');
    for (const close of ['close', 'minimize'] as const) {
      of(element).open();
      await expect.poll(() => element.shadowRoot?.querySelector('dialog')?.open).toBe(true);
      of(element)[close]();
      await expect.poll(() => isOpen(element)).toBe(false);
      expect(element.shadowRoot?.querySelector(part('widget-pill'))).toBeNull();
    }
    expect(element.tavus.state).toBe('idle');
  });

  test('.close() ends a live conversation and leaves the launcher', async () => {
    const { element, source, details } = await converse('tavus-widget');
    await expect.poll(() => isOpen(element)).toBe(true);
    of(element).close();
    await until(element, 'ended');
    expect(details('tavus:conversation-ended')).toMatchObject([{ reason: 'user-left' }]);
    await expect.poll(() => source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1 }]);
    expect(isOpen(element)).toBe(false);
    expect(element.shadowRoot?.querySelector(part('widget-pill'))).toBeNull();
    expect(inside(element, part('launcher')).checkVisibility()).toBe(true);
  });

  test('.minimize() leaves a pill, and the conversation continues', async () => {
    const { element } = await converse('tavus-widget');
    await expect.poll(() => isOpen(element)).toBe(true);
    of(element).minimize();
    await expect.poll(() => isOpen(element)).toBe(false);
    await expect.poll(() => inside(element, part('widget-pill')).textContent).toContain('Live');
    expect(element.tavus.state).toBe('connected');
  });
});

test('an integration calls the methods of a panel in order once its widget exists', async () => {
  const tavus = new TavusIntegration('tavus-widget');
  tavus.close();
  tavus.open();
  const { element } = hold('tavus-widget');
  await expect.poll(() => element.shadowRoot?.querySelector('dialog')?.open).toBe(true);
});

describe('features that the hosted elements lack', () => {
  test('element.ready resolves even if tavus:ready was missed', async () => {
    const { element } = hold('tavus-embed');
    await until(element, 'idle');
    await expect(element.ready).resolves.toBeUndefined();
  });

  test('the state can be read from element.tavus', async () => {
    const { element } = await converse('tavus-embed');
    // Muted until the microphone has opened, which may be after the PAL has joined.
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

  test('removing the element ends its conversation with an event and an end reason', async () => {
    const { element, details } = await converse('tavus-embed');
    element.remove();
    await expect.poll(() => details('tavus:conversation-ended')).toMatchObject([{ reason: 'unmounted' }]);
    expect(element.tavus.endReason).toBe('unmounted');
  });
});
