import { afterEach, describe, expect, test } from 'vitest';
import { loopbackOptions } from '../daily/loopback';
import { expectConsole } from '../expectConsole';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, press, until } from './inPage';

afterEach(clearPage);

describe('an attribute that changes', () => {
  test('before the element is on the page', () => {
    const element = document.createElement('tavus-embed');
    element.setAttribute('theme', 'dark');
    element.setAttribute('theme', 'light');
    document.body.append(element);
    expect(inside(element, part('embed-shell')).dataset.theme).toBe('light');
  });

  test('while it loads', async () => {
    const { element } = hold('tavus-embed', { theme: 'dark' });
    const started = element.startConversation();
    await element.ready;
    element.setAttribute('theme', 'light');
    expect(inside(element, part('embed-shell')).dataset.theme).toBe('light');
    expect(inside(element, part('start-button')).getAttribute('aria-busy')).toBe('true');
    await started;
    await expect.poll(() => inside(element, part('root')).dataset.theme).toBe('light');
  });

  test('during the call', async () => {
    const { element, source } = await converse('tavus-embed', { theme: 'dark' });
    element.setAttribute('theme', 'light');
    await expect.poll(() => inside(element, part('root')).dataset.theme).toBe('light');
    element.setAttribute('conversational-context', 'Counts from the next start.');
    element.setAttribute('camera-on-start', 'off');
    expect(element.tavus.state).toBe('connected');
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  });

  test('to another conversation, during the call: the old one ends, and the new one begins', async () => {
    const { element, details } = await converse('tavus-embed');
    const other = hold('tavus-embed').element;
    const { source } = other;
    element.source = source && { ...source, key: 'another' };
    await expect.poll(() => details('tavus:conversation-ended')).toMatchObject([{ reason: 'replaced' }]);
    await until(element, 'connected');
  });

  test('to simulate, after a failed start: the next start has a PAL', async () => {
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

  test('away from simulate: the simulated PAL is not asked again', async () => {
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

describe('a value that makes no sense', () => {
  test('variant and corner: the usual ones stand', () => {
    const { element } = insert('tavus-widget', {}, { variant: 'round', corner: 'middle' });
    expect(inside(element, part('launcher')).dataset.variant).toBe('button');
    expect(inside(element, part('widget')).dataset.corner).toBe('bottom-right');
  });

  test('theme: the system decides', () => {
    const { element } = insert('tavus-embed', {}, { theme: 'pink' });
    expect(inside(element, part('embed-shell')).dataset.theme).toBeUndefined();
  });

  test('locale: the conversation goes on, with the times of the browser', async () => {
    const { element } = await converse('tavus-embed', { locale: 'de_DE' });
    element.sendMessage('Hello.');
    await expect.poll(() => element.tavus.transcript.length).toBeGreaterThan(0);
    await press(element, 'panel-toggle');
    await expect.poll(() => inside(element, 'time').textContent).toMatch(/\d/);
  });

  test.each(['[]', '7', '"text"', 'null', '{'])('override-config %s is told as an error', async (json) => {
    expectConsole('error', /override-config cannot be read/);
    const { heard } = insert('tavus-embed', {}, { 'override-config': json });
    await expect
      .poll(() => heard.filter(({ name }) => name === 'tavus:error').map(({ detail }) => detail))
      .toEqual([
        {
          code: 'invalid-attribute',
          message: expect.stringMatching(/^Tavus: override-config cannot be read: /),
        },
      ]);
  });
});

describe('two elements with the real Daily', () => {
  test('the second says that there is a call already and what to do, and the first goes on', async () => {
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

  test('with dailyOptions.allowMultipleCallInstances both are live, and each ends by itself', async () => {
    const [first, second] = [hold('tavus-embed'), hold('tavus-embed')];
    for (const { element } of [first, second])
      element.dailyOptions = { ...loopbackOptions(), allowMultipleCallInstances: true };
    await Promise.all([first.element.startConversation(), second.element.startConversation()]);
    expect([first.element.tavus.state, second.element.tavus.state]).toEqual(['connected', 'connected']);
    await first.element.endConversation();
    expect([first.element.tavus.state, second.element.tavus.state]).toEqual(['ended', 'connected']);
  });
});

test('a widget that is closed while it starts becomes a pill', async () => {
  const { element } = hold('tavus-widget');
  const started = element.startConversation();
  element.close();
  await started;
  await expect.poll(() => element.shadowRoot?.querySelector(part('widget-pill'))).toBeTruthy();
});

test('who ends while it loads has no conversation afterwards', async () => {
  const { element, source } = hold('tavus-embed');
  const started = element.startConversation();
  await element.endConversation();
  await started;
  expect(element.tavus.state).not.toBe('connected');
  expect(source.calls.filter(({ joins }) => joins > 0)).toEqual([]);
  expect(source.ended).toHaveLength(source.calls.length);
});
