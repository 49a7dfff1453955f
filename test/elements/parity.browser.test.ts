import { afterEach, expect, test } from 'vitest';
import type { TavusTag } from '../../src/elements';
import { carriers, dailyInstances } from '../daily/renderCarried';
import { insert, inside, part, press, until } from './inPage';

afterEach(async () => {
  for (const element of document.querySelectorAll('tavus-widget, tavus-embed')) element.remove();
  await expect.poll(dailyInstances, { timeout: 8000 }).toBe(0);
});

const tags: TavusTag[] = ['tavus-widget', 'tavus-embed'];

for (const { name, open, dailyOptions } of carriers) {
  for (const tag of tags) {
    test(`${tag} over ${name}: events with their details, the API of both generations, the state to read`, async () => {
      const source = open();
      const { element, heard, names } = insert(tag, { source, dailyOptions });
      await element.ready;
      expect(names()).toEqual(['tavus:ready']);
      expect(element.tavus.state).toBe('idle');
      expect(element.tavus.mode).toBe('idle');

      element.startConversation();
      element.sendMessage('Sent before anybody was there.');
      await until(element, 'connected');
      const { conversationId } = element.tavus;
      expect(conversationId).toMatch(/\w/);
      for (const event of ['tavus:conversation-created', 'tavus:conversation-started'] as const) {
        expect(heard.filter((each) => each.name === event).map(({ detail }) => detail)).toEqual([
          { conversationId },
        ]);
      }
      expect(heard.every(({ event }) => event.bubbles && event.composed)).toBe(true);
      expect(element.tavus.mode).toBe('call');
      expect(element.tavus.muted).toBe(false);

      element.tavus.sendChat('Hello there.');
      element.sendMessage({ event_type: 'conversation.interrupt' });
      await expect
        .poll(() => source.sent.map(({ event_type, properties }) => [event_type, Object(properties).text]))
        .toEqual([
          ['conversation.respond', 'Sent before anybody was there.'],
          ['conversation.respond', 'Hello there.'],
          ['conversation.interrupt', undefined],
        ]);
      source.callTool('open_cart', { id: 7 });
      await expect.poll(names, { timeout: 8000 }).toContain('tavus:tool-call');
      const call = heard.find((each) => each.name === 'tavus:tool-call')?.detail;
      expect(call).toMatchObject({ name: 'open_cart', arguments: '{"id":7}' });
      const raw = heard.filter((each) => each.name === 'tavus:protocol-message').map(({ detail }) => detail);
      expect(raw.map(({ event_type }) => event_type)).toContain('conversation.tool_call');
      await expect.poll(() => element.tavus.transcript.length, { timeout: 8000 }).toBeGreaterThan(1);
      expect(names()).toContain('tavus:transcript');

      await element.endConversation();
      expect(element.tavus.state).toBe('ended');
      expect(element.tavus.endReason).toBe('user-left');
      const ended = heard.filter((each) => each.name === 'tavus:conversation-ended');
      expect(ended.map(({ detail }) => detail)).toMatchObject([{ conversationId, reason: 'user-left' }]);
      const states = heard
        .filter((each) => each.name === 'tavus:state-change')
        .map(({ detail }) => detail.state);
      expect(states).toEqual(['initializing', 'connecting', 'connected', 'disconnecting', 'ended']);
      const modes = () =>
        heard.filter((each) => each.name === 'tavus:mode-change').map(({ detail }) => detail.mode);
      await expect.poll(modes).toEqual(['call', 'ended']);
    });
  }

  test(`the widget over ${name}: its launcher opens the panel, and closing leaves the call alone`, async () => {
    const { element } = insert('tavus-widget', { source: open(), dailyOptions });
    await press(element, 'launcher');
    await press(element, 'start-button');
    await until(element, 'connected');
    element.close();
    await expect.poll(() => inside(element, part('widget-pill')).textContent).toContain('Live');
    expect(element.tavus.state).toBe('connected');
    element.open();
    await expect.poll(() => element.shadowRoot?.querySelector('dialog')?.open).toBe(true);
  });

  test(`over ${name} an element that is moved lives on, and one that is removed ends with an event`, async () => {
    const { element, names } = insert('tavus-embed', { source: open(), dailyOptions });
    await element.startConversation();
    const other = document.createElement('main');
    document.body.append(other);
    other.append(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.tavus.state).toBe('connected');
    other.remove();
    await expect.poll(names, { timeout: 8000 }).toContain('tavus:conversation-ended');
    document.body.append(element);
    await press(element, 'start-button');
    await until(element, 'connected');
  });
}

test('createConversation makes the room without joining it, and resolves with its id', async () => {
  const { element, names } = insert('tavus-embed', { simulate: true });
  const id = await element.createConversation();
  expect(id).toBe(element.tavus.conversationId);
  expect(element.tavus.state).toBe('initializing');
  expect(names()).toContain('tavus:conversation-created');
  await element.tavus.start();
  expect(element.tavus.state).toBe('connected');
});

test('a failure is an event with code and message, and startConversation does not reject', async () => {
  const { element, heard } = insert('tavus-embed');
  await element.startConversation();
  const { detail } = heard.find(({ name }) => name === 'tavus:error') ?? {};
  expect(detail).toEqual({ code: 'no-source', message: expect.stringContaining('Tavus:') });
});
