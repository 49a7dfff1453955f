import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { ElementConfig } from '../../src/elements';
import { defaultScript } from '../../src/simulator';
import { LoopbackRoom } from '../daily/LoopbackRoom';
import { loopbackOptions } from '../daily/loopback';
import { openRoom, startCallMachine } from '../daily/rooms';
import { expectConsole } from '../expectConsole';
import { converse } from './converse';
import { clearPage, insert, inside, part, press, until } from './inPage';

const { apiUrl } = await commands.startBackend();
const control = async (path: string, body?: unknown) => {
  const init = { method: 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) };
  return (await fetch(`${apiUrl}/fake/${path}`, init)).json();
};

beforeEach(async () => {
  await page.viewport(1000, 800);
  await control('reset');
});
afterEach(clearPage);

/** What each attribute contributes to the request that starts a deployment's conversation. */
const inTheRequest = {
  'deployment-id': { value: 'd7', path: '/v2/deployments/d7/start', body: {} },
  'conversational-context': {
    value: 'On the page of prices.',
    path: '/v2/deployments/d1/start',
    body: { conversational_context: 'On the page of prices.' },
  },
  'custom-greeting': {
    value: 'Welcome!',
    path: '/v2/deployments/d1/start',
    body: { custom_greeting: 'Welcome!' },
  },
  'memory-stores': {
    value: 'visitor-7, shop',
    path: '/v2/deployments/d1/start',
    body: { memory_stores: ['visitor-7', 'shop'] },
  },
} as const;

for (const [attribute, { value, path, body }] of Object.entries(inTheRequest)) {
  test(`${attribute} is in the request that starts the conversation`, async () => {
    await control('deployments/d1', { init: { customization: {} } });
    await control('deployments/d7', { init: { customization: {} } });
    window.startCallMachine = startCallMachine;
    openRoom('https://tavus.daily.co/c1', new LoopbackRoom('c1', defaultScript, { seed: 1, speed: 20 }));
    const { element } = insert(
      'tavus-embed',
      { dailyOptions: loopbackOptions() },
      { 'deployment-id': 'd1', 'base-url': apiUrl, [attribute]: value },
    );
    await element.startConversation();
    expect(element.tavus.state).toBe('connected');
    const { requests } = await control('state');
    const starts = requests.filter(({ method }: { method: string }) => method === 'POST');
    expect(starts).toMatchObject([{ path }]);
    expect(starts[0].body).toEqual(body);
  });
}

test("override-config is merged over the deployment's customization", async () => {
  await control('deployments/d1', {});
  const { element } = insert(
    'tavus-embed',
    {},
    { 'deployment-id': 'd1', 'base-url': apiUrl, 'override-config': '{"preview":{"title":"Friends only"}}' },
  );
  await expect.poll(() => inside(element, part('start-button')).textContent).toBe('Start');
  expect(inside(element, part('preview-words')).textContent).toBe('Friends onlyShe knows our shop.Start');
});

describe.each([
  ['bare', (config: object) => config],
  ["wrapped in customization, as in Tavus's own examples", (config: object) => ({ customization: config })],
])('an override %s', (_, wrap) => {
  const noHairCheck = wrap({ show_haircheck: false });
  const titled = wrap({ preview: { title: 'Friends only' } });

  /** Each way to override the configuration. */
  const ways: Record<string, (config: object) => HTMLElementTagNameMap['tavus-embed']> = {
    'in the attribute': (config) => hosted({}, { 'override-config': JSON.stringify(config) }),
    'in the property': (config) => hosted({ overrideConfig: { ...config } }),
    'in updateConfig': (config) => {
      const element = hosted();
      element.updateConfig({ ...config });
      return element;
    },
  };
  const hosted = (config: ElementConfig = {}, attributes: Record<string, string> = {}) =>
    insert('tavus-embed', config, { ...attributes, 'deployment-id': 'd1', 'base-url': apiUrl }).element;

  test.each(Object.entries(ways))('%s skips the hair check and changes the texts', async (_name, way) => {
    await control('deployments/d1', { init: { customization: { show_haircheck: true } } });
    window.startCallMachine = startCallMachine;
    openRoom('https://tavus.daily.co/c1', new LoopbackRoom('c1', defaultScript, { seed: 1, speed: 20 }));
    const element = way(noHairCheck);
    element.dailyOptions = loopbackOptions();
    element.updateConfig({ ...titled });
    await expect.poll(() => inside(element, part('screen-title')).textContent).toBe('Friends only');
    await press(element, 'start-button');
    await until(element, 'connected');
  });
});

test('a patch for updateConfig whose customization is not an object is reported', async () => {
  expectConsole('warn', /override-config: The field customization is not an object/);
  const { element } = insert('tavus-embed');
  element.updateConfig({ customization: 'none' });
  await element.ready;
});

test('an unknown field of override-config is reported once', async () => {
  expectConsole(
    'warn',
    /override-config: The field showHairCheck has no effect. Did you mean show_haircheck\?/,
  );
  const warn = vi.spyOn(console, 'warn');
  const { element, names } = insert('tavus-embed', {}, { 'override-config': '{"showHairCheck":false}' });
  element.updateConfig({ preview: { title: 'Friends only' } });
  await element.ready;
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
  expect(names()).toEqual(['tavus:ready']);
});

describe('camera-on-start', () => {
  const isOff = (element: HTMLElement) => inside(element, part('camera-button')).hasAttribute('data-off');

  test('"off" starts with the camera off', async () => {
    const { element } = await converse('tavus-embed', { 'camera-on-start': 'off' });
    await expect.poll(() => isOff(element)).toBe(true);
  });

  test('is on by default', async () => {
    const { element } = await converse('tavus-embed');
    await expect.poll(() => isOff(element)).toBe(false);
  });
});

describe('layout', () => {
  test('"full-screen" covers the window', () => {
    const { element } = insert('tavus-embed', {}, { layout: 'full-screen' });
    expect(boxOf(element)).toEqual({ x: 0, y: 0, width: 1000, height: 800 });
  });

  test('leaves the embed in its place by default', () => {
    const { element } = insert('tavus-embed');
    expect(getComputedStyle(element).position).toBe('relative');
  });
});

/** The box of a live conversation with each of the expand options, in a 1000 × 800 window. */
const expanded = [
  { name: '"enabled": true expands it', options: { enabled: true }, box: { width: 1000, height: 562.5 } },
  { name: '"aspect": "horizontal"', options: { aspect: 'horizontal' }, box: { width: 1000, height: 562.5 } },
  { name: '"aspect": "vertical"', options: { aspect: 'vertical' }, box: { width: 450, height: 800 } },
  {
    name: '"custom_aspect": "4/3"',
    options: { aspect: 'vertical', custom_aspect: '4/3' },
    box: { width: 1000, height: 750 },
  },
  { name: '"fullscreen": true', options: { fullscreen: true }, box: { width: 1000, height: 800 } },
  { name: '"max_width": 640', options: { max_width: 640 }, box: { width: 640, height: 360 } },
  { name: '"max_width": "20em"', options: { max_width: '20em' }, box: { width: 320, height: 180 } },
  { name: '"max_height": 360', options: { max_height: 360 }, box: { width: 640, height: 360 } },
] as const;

describe('expand-options', () => {
  test.each(expanded)('$name', async ({ options, box }) => {
    const { element } = await converse('tavus-embed', { 'expand-options': JSON.stringify(options) });
    const inTheMiddle = { x: (1000 - box.width) / 2, y: (800 - box.height) / 2 };
    await expect.poll(() => boxOf(inside(element, part('embed')))).toEqual({ ...box, ...inTheMiddle });
  });

  test('"enabled": false shows no expand button', async () => {
    const { element } = await converse('tavus-embed', { 'expand-options': '{"enabled":false}' });
    expect(inside(element, part('embed')).hasAttribute('data-expanded')).toBe(false);
    expect(element.shadowRoot?.querySelector(part('embed-expand'))).toBeNull();
  });

  test('leaves the embed in its place by default', async () => {
    const { element } = await converse('tavus-embed');
    expect(inside(element, part('embed')).hasAttribute('data-expanded')).toBe(false);
  });

  test('Escape shrinks it again, and the conversation continues', async () => {
    const { element } = await converse('tavus-embed', { 'expand-options': '{}' });
    await expect.poll(() => inside(element, part('embed')).hasAttribute('data-expanded')).toBe(true);
    inside(element, part('embed-expand')).focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => inside(element, part('embed')).hasAttribute('data-expanded')).toBe(false);
    expect(element.tavus.state).toBe('connected');
  });
});

function boxOf(element: HTMLElement) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

describe('modal', () => {
  const isModal = (element: HTMLElement) => inside(element, 'dialog').matches(':modal');

  test.each([
    [{}, false],
    [{ modal: '' }, true],
    [{ modal: 'false' }, false],
  ])('%j opens a panel that is modal: %s', async (attributes, expected) => {
    const { element } = await converse('tavus-widget', attributes);
    await expect.poll(() => inside(element, 'dialog').hasAttribute('open')).toBe(true);
    expect(isModal(element)).toBe(expected);
  });

  test('takes effect while the panel is open, and the conversation continues', async () => {
    const { element, source } = await converse('tavus-widget');
    element.modal = true;
    await expect.poll(() => isModal(element)).toBe(true);
    element.modal = false;
    await expect.poll(() => isModal(element)).toBe(false);
    expect(inside(element, 'dialog').hasAttribute('open')).toBe(true);
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  });
});

describe('close-behavior', () => {
  const close = (element: HTMLElement) => press(element, 'widget-close');

  test.each([{}, { 'close-behavior': 'minimize' }, { 'close-behavior': 'nonsense' }])(
    '%j minimizes',
    async (attributes) => {
      const { element } = await converse('tavus-widget', attributes);
      await close(element);
      await expect.poll(() => element.shadowRoot?.querySelector(part('widget-pill'))).toBeTruthy();
      expect(element.tavus.state).toBe('connected');
    },
  );

  test('"end" ends the conversation', async () => {
    const { element } = await converse('tavus-widget', { 'close-behavior': 'end' });
    await close(element);
    await until(element, 'ended');
    expect(inside(element, 'dialog').hasAttribute('open')).toBe(false);
  });

  test('"ask" asks, and the focus returns to the close button', async () => {
    const { element } = await converse('tavus-widget', { 'close-behavior': 'ask' });
    const focused = () => element.shadowRoot?.activeElement?.getAttribute('data-tavus-part');
    await close(element);
    await expect.poll(focused).toBe('close-keep');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('widget-close');
    await close(element);
    await press(element, 'close-end');
    await until(element, 'ended');
    await expect.poll(focused).toBe('launcher');
  });
});
