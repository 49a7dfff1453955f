import { afterEach, describe, expect, test } from 'vitest';
import { loopbackOptions } from '../daily/loopback';
import { expectConsole } from '../expectConsole';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, press, until } from './inPage';

afterEach(clearPage);

describe('changing an attribute', () => {
  test('works before the element is on the page', () => {
    const element = document.createElement('tavus-embed');
    element.setAttribute('theme', 'dark');
    element.setAttribute('theme', 'light');
    document.body.append(element);
    expect(inside(element, part('embed-shell')).dataset.theme).toBe('light');
  });

  test('works while the element loads', async () => {
    const { element } = hold('tavus-embed', { theme: 'dark' });
    const started = element.startConversation();
    await element.ready;
    element.setAttribute('theme', 'light');
    expect(inside(element, part('embed-shell')).dataset.theme).toBe('light');
    expect(inside(element, part('start-button')).getAttribute('aria-busy')).toBe('true');
    await started;
    await expect.poll(() => inside(element, part('root')).dataset.theme).toBe('light');
  });

  test('works during the call without interrupting it', async () => {
    const { element, source } = await converse('tavus-embed', { theme: 'dark' });
    element.setAttribute('theme', 'light');
    await expect.poll(() => inside(element, part('root')).dataset.theme).toBe('light');
    element.setAttribute('conversational-context', 'Counts from the next start.');
    element.setAttribute('camera-on-start', 'off');
    expect(element.tavus.state).toBe('connected');
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  });

  test('to another source during the call ends the old conversation and starts the new one', async () => {
    const { element, details } = await converse('tavus-embed');
    const other = hold('tavus-embed').element;
    const { source } = other;
    element.source = source && { ...source, key: 'another' };
    await expect.poll(() => details('tavus:conversation-ended')).toMatchObject([{ reason: 'replaced' }]);
    await until(element, 'connected');
  });

  test('to simulate after a failed start gives the next start a PAL', async () => {
    const { element } = insert('tavus-embed');
    await element.startConversation();
    expect(element.tavus.state).toBe('error');
    element.setAttribute('simulate', '');
    await expect
      .poll(async () => {
        await element.startConversation();
        return element.tavus.state;
      })
      .toBe('connected');
  });

  test('away from simulate stops using the simulated PAL', async () => {
    const { element, heard } = insert('tavus-embed', {}, { simulate: '' });
    await element.startConversation();
    await element.endConversation();
    element.removeAttribute('simulate');
    await expect
      .poll(async () => {
        await element.startConversation();
        return heard.map(({ detail }) => detail.code);
      })
      .toContain('no-source');
  });
});

describe('an invalid value', () => {
  test('of variant or corner falls back to the default', () => {
    const { element } = insert('tavus-widget', {}, { variant: 'round', corner: 'middle' });
    expect(inside(element, part('launcher')).dataset.variant).toBe('button');
    expect(inside(element, part('widget')).dataset.corner).toBe('bottom-right');
  });

  test('of theme falls back to the system theme', () => {
    const { element } = insert('tavus-embed', {}, { theme: 'pink' });
    expect(inside(element, part('embed-shell')).dataset.theme).toBeUndefined();
  });

  test('of locale keeps the conversation going and formats times in the browser locale', async () => {
    const { element } = await converse('tavus-embed', { locale: 'de_DE' });
    element.sendMessage('Hello.');
    await expect.poll(() => element.tavus.transcript.length).toBeGreaterThan(0);
    await press(element, 'panel-toggle');
    await expect.poll(() => inside(element, 'time').textContent).toMatch(/\d/);
  });

  test.each(['[]', '7', '"text"', 'null', '{'])('of override-config is an error: %s', async (json) => {
    expectConsole('error', /override-config cannot be parsed/);
    const { heard } = insert('tavus-embed', {}, { 'override-config': json });
    await expect
      .poll(() => heard.filter(({ name }) => name === 'tavus:error').map(({ detail }) => detail))
      .toEqual([
        {
          code: 'invalid-attribute',
          message: expect.stringMatching(/^override-config cannot be parsed: /),
        },
      ]);
  });
});

describe('two elements with the real daily-js', () => {
  test('the second reports that a call already exists and what to do, and the first continues', async () => {
    const [first, second] = [await converse('tavus-embed'), hold('tavus-embed')];
    await second.element.startConversation();
    expect(second.details('tavus:error')).toEqual([
      {
        code: 'call-instance-exists',
        message: expect.stringMatching(
          /already exists on this page.+dailyOptions.+allowMultipleCallInstances/,
        ),
      },
    ]);
    expect([first.element.tavus.state, second.element.tavus.state]).toEqual(['connected', 'error']);
    await first.element.endConversation();
    await second.element.startConversation();
    expect(second.element.tavus.state).toBe('connected');
  });

  test('with dailyOptions.allowMultipleCallInstances, both are live and end independently', async () => {
    const [first, second] = [hold('tavus-embed'), hold('tavus-embed')];
    for (const { element } of [first, second])
      element.dailyOptions = { ...loopbackOptions(), allowMultipleCallInstances: true };
    await Promise.all([first.element.startConversation(), second.element.startConversation()]);
    expect([first.element.tavus.state, second.element.tavus.state]).toEqual(['connected', 'connected']);
    await first.element.endConversation();
    expect([first.element.tavus.state, second.element.tavus.state]).toEqual(['ended', 'connected']);
  });
});

test('a widget that is minimized while its conversation starts becomes a pill', async () => {
  const { element } = hold('tavus-widget');
  const started = element.startConversation();
  element.minimize();
  await started;
  await expect.poll(() => element.shadowRoot?.querySelector(part('widget-pill'))).toBeTruthy();
});

test('closing a widget while its conversation starts leaves no conversation behind', async () => {
  const { element, source } = hold('tavus-widget');
  const started = element.startConversation();
  element.close();
  await started;
  expect(element.tavus.state).not.toBe('connected');
  await expect.poll(() => source.ended).toHaveLength(source.calls.length);
  expect(element.shadowRoot?.querySelector('dialog[open]')).toBeNull();
});

test('ending while the element loads leaves no conversation behind', async () => {
  const { element, source } = hold('tavus-embed');
  const started = element.startConversation();
  await element.endConversation();
  await started;
  expect(element.tavus.state).not.toBe('connected');
  expect(source.calls.filter(({ joins }) => joins > 0)).toEqual([]);
  expect(source.ended).toHaveLength(source.calls.length);
});
