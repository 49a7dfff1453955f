import { afterEach, describe, expect, test } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { defaultScript } from '../../src/simulator';
import { LoopbackRoom } from '../daily/LoopbackRoom';
import { loopbackOptions } from '../daily/loopback';
import { openRoom, startCallMachine } from '../daily/rooms';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, press, until } from './inPage';

const { apiUrl } = await commands.startBackend();

afterEach(clearPage);

describe('createConversation()', () => {
  test('keeps the state idle, and says that the conversation is created', async () => {
    const { element, source, heard, details } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    expect(element.tavus).toMatchObject({ conversationId, state: 'idle', mode: 'idle' });
    expect(details('tavus:conversation-created')).toEqual([{ conversationId }]);
    expect(heard.map(({ name }) => name)).toEqual(['tavus:ready', 'tavus:conversation-created']);
    expect(source.calls).toMatchObject([{ joins: 0 }]);
  });

  test('lets the next start join at once, and does not say again that the conversation is created', async () => {
    const { element, source, details } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    await element.startConversation();
    expect(element.tavus).toMatchObject({ conversationId, state: 'connected' });
    expect(source.calls).toMatchObject([{ joins: 1 }]);
    expect(details('tavus:state-change').map(({ state }) => state)).toEqual(['connecting', 'connected']);
    expect(details('tavus:conversation-created')).toHaveLength(1);
    expect(details('tavus:conversation-started')).toEqual([{ conversationId }]);
  });

  test('resolves with the same id when called again', async () => {
    const { element, source } = hold('tavus-embed');
    const first = await element.createConversation();
    expect(await element.createConversation()).toBe(first);
    expect(source.calls).toHaveLength(1);
  });

  test('lets the button of the preview join what was created', async () => {
    const { element, source } = hold('tavus-embed');
    const conversationId = await element.createConversation();
    await press(element, 'start-button');
    await until(element, 'connected');
    expect(element.tavus.conversationId).toBe(conversationId);
    expect(source.calls).toMatchObject([{ joins: 1 }]);
  });

  test('followed by another source ends the conversation and creates one there, and joins neither', async () => {
    const { element, source, details } = hold('tavus-embed');
    const first = await element.createConversation();
    const other = hold('tavus-embed');
    element.source = { ...other.element.source, key: 'another' } as typeof element.source;
    await expect.poll(() => details('tavus:conversation-created')).toHaveLength(2);
    expect(element.tavus.state).toBe('idle');
    expect(source.ended).toMatchObject([{ conversationId: first }]);
    expect([...source.calls, ...other.source.calls]).toMatchObject([{ joins: 0 }, { joins: 0 }]);
    expect(details('tavus:state-change')).toEqual([]);
    await element.endConversation();
    expect(other.source.ended).toHaveLength(1);
  });

  test('followed by endConversation() gives the conversation up without an event', async () => {
    const { element, source, heard } = hold('tavus-embed');
    await element.createConversation();
    const before = heard.length;
    await element.endConversation();
    expect(element.tavus).toMatchObject({ state: 'idle', conversationId: undefined, endReason: undefined });
    expect(source.ended).toHaveLength(1);
    expect(heard).toHaveLength(before);
  });

  test('followed by the removal of the element ends the conversation', async () => {
    const { element, source } = hold('tavus-embed');
    await element.createConversation();
    element.remove();
    await expect.poll(() => source.ended).toHaveLength(1);
  });
});

describe('sendMessage() to a conversation that was created but not started', () => {
  test('keeps the message until it is connected', async () => {
    const { element, source, details } = hold('tavus-embed');
    await element.createConversation();
    element.sendMessage('Hello.');
    expect(source.sent).toEqual([]);
    await element.startConversation();
    await expect.poll(() => source.sent).toMatchObject([{ properties: { text: 'Hello.' } }]);
    expect(details('tavus:error')).toEqual([]);
  });

  test('drops the message when the conversation is given up', async () => {
    const { element, source } = hold('tavus-embed');
    await element.createConversation();
    element.sendMessage('Hello.');
    await element.endConversation();
    await element.startConversation();
    element.sendMessage('Good day.');
    await expect.poll(() => source.sent).toMatchObject([{ properties: { text: 'Good day.' } }]);
  });
});

describe('a widget with a hair check', () => {
  const withHairCheck = { 'override-config': '{"show_haircheck":true}' };

  test('shows it before it joins what was created', async () => {
    const { element, source, details } = hold('tavus-widget', withHairCheck);
    const conversationId = await element.createConversation();
    expect(inside(element, 'dialog').hasAttribute('open')).toBe(false);
    element.open();
    await press(element, 'start-button');
    await expect.poll(() => element.tavus.mode).toBe('haircheck');
    expect(element.tavus).toMatchObject({ conversationId, state: 'idle' });
    await userEvent.click(inside(element, `${part('hair-check')} ${part('start-button')}`));
    await until(element, 'connected');
    expect(element.tavus.conversationId).toBe(conversationId);
    expect(source.calls).toMatchObject([{ joins: 1 }]);
    expect(details('tavus:mode-change').map(({ mode }) => mode)).toEqual(['haircheck', 'call']);
  });

  test('keeps it open while createConversation() creates one', async () => {
    const { element } = hold('tavus-widget', withHairCheck);
    element.open();
    await press(element, 'start-button');
    await expect.poll(() => element.tavus.mode).toBe('haircheck');
    await element.createConversation();
    expect(element.tavus).toMatchObject({ state: 'idle', mode: 'haircheck' });
    await element.endConversation();
    expect(element.tavus.mode).toBe('haircheck');
  });
});

test('a visitor whose connection was lost reconnects with the button inside the element', async () => {
  const { element, source, details } = await converse('tavus-embed');
  const { conversationId } = element.tavus;
  source.network('interrupted');
  source.fail('connection-error');
  await until(element, 'ended');
  expect(element.tavus.endReason).toBe('connection-lost');
  await press(element, 'rejoin-button');
  await until(element, 'connected');
  expect(element.tavus).toMatchObject({ conversationId, endReason: undefined });
  expect(source.ended).toEqual([]);
  expect(details('tavus:conversation-created')).toHaveLength(1);
  expect(details('tavus:conversation-started')).toHaveLength(2);
  await element.endConversation();
  expect(source.ended).toHaveLength(1);
});

describe('createConversation() of a deployment with a password', () => {
  const control = (path: string, body?: unknown) =>
    fetch(`${apiUrl}/fake/${path}`, { method: 'POST', body: JSON.stringify(body ?? {}) });

  async function holdLocked() {
    await control('reset');
    await control('deployments/d1', { password: 'sesame' });
    window.startCallMachine = startCallMachine;
    openRoom('https://tavus.daily.co/c1', new LoopbackRoom('c1', defaultScript, { seed: 1, speed: 8 }));
    const config = { dailyOptions: loopbackOptions() };
    return insert('tavus-embed', config, { 'deployment-id': 'd1', 'base-url': apiUrl });
  }

  test('asks the visitor for it, and the next start does not', async () => {
    const { element } = await holdLocked();
    const created = element.createConversation();
    await expect.poll(() => element.shadowRoot?.querySelector(part('password'))).toBeTruthy();
    await userEvent.fill(inside(element, part('password')), 'sesame');
    await userEvent.keyboard('{Enter}');
    expect(await created).toBe('c1');
    expect(element.shadowRoot?.querySelector(part('challenge'))).toBeNull();
    await element.startConversation();
    expect(element.tavus).toMatchObject({ conversationId: 'c1', state: 'connected' });
    await element.endConversation();
  });

  test('rejects when the visitor goes back, and asks again at the next start', async () => {
    const { element } = await holdLocked();
    const created = element.createConversation();
    const rejected = expect(created).rejects.toMatchObject({ code: 'create-failed' });
    await press(element, 'back-button');
    await rejected;
    expect(element.tavus.state).toBe('idle');
    const started = element.startConversation();
    await expect.poll(() => element.shadowRoot?.querySelector(part('password'))).toBeTruthy();
    await element.endConversation();
    await started;
    await expect.poll(() => element.shadowRoot?.querySelector(part('challenge'))).toBeNull();
  });
});
