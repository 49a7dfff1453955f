import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusIntegration } from '../../src/elements';
import { attributeTable } from '../../src/elements/contract/elementTable';
import type { Script } from '../../src/simulator';
import { dailyInstances } from '../daily/renderCarried';
import { expectConsole } from '../expectConsole';
import { insert, inside, part, press, until } from './inPage';

afterEach(async () => {
  document.body.replaceChildren();
  for (const style of document.querySelectorAll('style[data-hostile]')) style.remove();
  await expect.poll(dailyInstances).toBe(0);
});

const quick = { simulate: {} };

test('every attribute is also a property', () => {
  const { element } = insert(
    'tavus-widget',
    {},
    {
      'memory-stores': 'one, two,',
      'override-config': '{"preview":{"title":"Hello"}}',
      'deployment-id': 'd1',
      'conversation-url': 'https://tavus.daily.co/c1',
    },
  );
  expect(element.memoryStores).toEqual(['one', 'two']);
  expect(element.overrideConfig).toEqual({ preview: { title: 'Hello' } });
  expect(element.deploymentId).toBe('d1');
  for (const [name, { property }] of Object.entries(attributeTable)) {
    expect(property in element, name).toBe(true);
  }
  element.label = 'Ask me';
  expect(element.getAttribute('label')).toBe('Ask me');
  expect(inside(element, part('launcher')).textContent).toBe('Ask me');
  element.removeAttribute('label');
  expect(inside(element, part('launcher')).textContent).toBe('Talk to us');
});

test('an attribute without its dashes, as React 18 writes it, is reported as an error that suggests the right name', async () => {
  expectConsole('error', /Unknown attribute deploymentid\. Did you mean deployment-id\?/);
  const { heard } = insert(
    'tavus-embed',
    {},
    { deploymentid: 'd1', greeting: 'Hi', 'data-base-url': '', title: 'Mira' },
  );
  await expect.poll(() => heard.map(({ detail }) => detail.code)).toEqual(['invalid-attribute', undefined]);
});

test('an attribute with invalid JSON is reported as an error and breaks nothing', async () => {
  expectConsole('error', /override-config cannot be parsed/);
  const { element, heard } = insert('tavus-embed', {}, { 'override-config': '{' });
  await expect.poll(() => heard.map(({ detail }) => detail.code)).toContain('invalid-attribute');
  expect(inside(element, 'h2').textContent).toBe('Ready when you are');
  element.updateConfig({ preview: { title: 'Meet Mira', btn_title: 'Say hi' } });
  expect(inside(element, 'h2').textContent).toBe('Meet Mira');
  expect(inside(element, part('start-button')).textContent).toBe('Say hi');
});

test('hostile styles of the page do not affect an element, but its variables do', async () => {
  const style = document.createElement('style');
  style.setAttribute('data-hostile', '');
  style.textContent = `* { all: unset !important; visibility: hidden !important } button { display: none }
    #mine { --tavus-accent: rgb(1, 2, 3) } tavus-embed::part(start-button) { letter-spacing: 3px }`;
  document.head.append(style);
  const { element } = insert('tavus-embed', quick);
  element.id = 'mine';
  const button = inside(element, part('start-button'));
  expect(getComputedStyle(button).display).not.toBe('none');
  expect(getComputedStyle(button).visibility).toBe('visible');
  expect(getComputedStyle(button).backgroundColor).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(button).letterSpacing).toBe('3px');
  expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(160);
  await element.startConversation();
  const root = inside(element, part('root'));
  expect(getComputedStyle(root).getPropertyValue('--tavus-accent')).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(root).getPropertyValue('--tavus-danger')).not.toBe('');
  expect(inside(element, part('end-button')).part.value).toBe('end-button');
});

test("text styles that a page sets on its body do not affect an element's text", () => {
  const style = document.createElement('style');
  style.setAttribute('data-hostile', '');
  style.textContent = `body { font: italic small-caps 900 3px/0 serif; letter-spacing: 9px; word-spacing: 9px;
    text-transform: uppercase; text-indent: -999px; text-shadow: 0 0 9px red; white-space: nowrap; text-align: end;
    writing-mode: vertical-rl; cursor: none; user-select: none; -webkit-text-fill-color: transparent }`;
  const plain = ['embed-shell', 'widget'] as const;
  const looks = () => {
    const shells = [insert('tavus-embed').element, insert('tavus-widget').element].map((element, index) =>
      inside(element, part(plain[index] ?? '')),
    );
    return shells.map((shell) => {
      const buttons = [...shell.querySelectorAll('button')].map((button) => getComputedStyle(button));
      return [getComputedStyle(shell), ...buttons].map((seen) => [
        seen.fontFamily,
        seen.fontStyle,
        seen.fontVariant,
        seen.fontWeight,
        seen.letterSpacing,
        seen.wordSpacing,
        seen.textTransform,
        seen.textIndent,
        seen.textShadow,
        seen.whiteSpace,
        seen.writingMode,
        seen.userSelect,
        seen.getPropertyValue('-webkit-text-fill-color') === seen.color,
      ]);
    });
  };
  const before = looks();
  document.body.replaceChildren();
  document.head.append(style);
  expect(looks()).toEqual(before);
});

test('a simulated PAL also says the custom greeting first, unless its script has a greeting', async () => {
  const greetingOf = async (simulate: true | Script) => {
    const { element } = insert('tavus-embed', { simulate }, { 'custom-greeting': 'Welcome, both of you!' });
    await element.startConversation();
    await expect.poll(() => element.tavus.transcript).toHaveLength(1);
    const [first] = element.tavus.transcript;
    element.remove();
    return first?.text;
  };
  expect(await greetingOf(true)).toBe('Welcome, both of you!');
  expect(await greetingOf({ greeting: 'Hello.' })).toBe('Hello.');
});

test('an element has the language and direction of its locale even before the click', () => {
  const { element } = insert('tavus-embed', {}, { locale: 'ar-EG' });
  const { lang, dir } = inside(element, part('embed-shell'));
  expect({ lang, dir }).toEqual({ lang: 'ar-EG', dir: 'rtl' });
});

test('with the keyboard, Enter moves the focus into the call, and closing the panel returns it to the launcher', async () => {
  const embed = insert('tavus-embed', quick).element;
  inside(embed, part('start-button')).focus();
  await userEvent.keyboard('{Enter}');
  await until(embed, 'connected');
  await expect.poll(() => embed.shadowRoot?.activeElement?.tagName).toBeTruthy();
  await embed.endConversation();
  const widget = insert('tavus-widget', quick).element;
  inside(widget, part('launcher')).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => widget.shadowRoot?.querySelector('dialog')?.open).toBe(true);
  await expect.poll(() => widget.shadowRoot?.activeElement?.closest('dialog')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => widget.shadowRoot?.activeElement?.getAttribute('data-tavus-part')).toBe('launcher');
});

test("an integration receives events from, and sends messages to, a widget in the page's own shadow tree", async () => {
  const tavus = new TavusIntegration('tavus-widget');
  const ready: string[] = [];
  const stop = tavus.on('tavus:ready', (_, event) => ready.push(event.type));
  tavus.sendMessage('Hello from outside.');
  const host = document.body.appendChild(document.createElement('section'));
  const errors: unknown[] = [];
  host.addEventListener('tavus:error', (event) => errors.push(event));
  const { element } = insert('tavus-widget', quick, {}, host.attachShadow({ mode: 'open' }));
  await element.ready;
  stop();
  expect(ready).toEqual(['tavus:ready']);
  // The message arrived: nothing has started yet, so the element reports an error.
  expect(errors).toHaveLength(1);
});

test("a widget keeps its look under a CSS reset, and its panel is on top of the page's topmost layers", async () => {
  const style = document.createElement('style');
  style.setAttribute('data-hostile', '');
  // What Tailwind's reset and typical banners do.
  style.textContent = `*, ::before, ::after { box-sizing: border-box; border-width: 0; margin: 0; padding: 0 }
    button { font: inherit; color: inherit; background-color: transparent; border-radius: 0 }
    img, svg, video, canvas { display: block; vertical-align: middle; max-width: 100% }
    dialog { display: none } div { position: static; z-index: 2147483647 }`;
  const banner = document.createElement('aside');
  banner.style.cssText = 'position: fixed; inset: 0 0 auto 0; block-size: 40px; z-index: 2147483647';
  document.head.append(style);
  document.body.append(banner);
  const { element } = insert('tavus-widget', quick);
  const launcher = inside(element, part('launcher'));
  expect(getComputedStyle(launcher).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(launcher.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  await press(element, 'launcher');
  await press(element, 'start-button');
  await until(element, 'connected');
  const panel = inside(element, 'dialog').getBoundingClientRect();
  const onTop = document.elementFromPoint(panel.x + panel.width / 2, panel.y + 10);
  expect(onTop).toBe(element);
});

test('two elements side by side each hold their own conversation', async () => {
  const [left, right] = [insert('tavus-embed', quick).element, insert('tavus-embed', quick).element];
  await Promise.all([left.startConversation(), right.startConversation()]);
  expect([left.tavus.state, right.tavus.state]).toEqual(['connected', 'connected']);
  await left.endConversation();
  expect([left.tavus.state, right.tavus.state]).toEqual(['ended', 'connected']);
});

test('a widget inside a modal dialog can be used', async () => {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  const { element } = insert('tavus-widget', quick, {}, dialog);
  dialog.showModal();
  await press(element, 'launcher');
  await press(element, 'start-button');
  await until(element, 'connected');
});

test("a widget's panel opens above a modal dialog of the page, and Escape closes only the panel", async () => {
  const dialog = document.createElement('dialog');
  dialog.innerHTML = '<button>Of the page</button>';
  document.body.append(dialog);
  dialog.showModal();
  const { element } = insert('tavus-widget', quick);
  element.open();
  await expect.poll(() => element.shadowRoot?.activeElement?.closest('dialog')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => element.shadowRoot?.querySelector('dialog')?.open).toBe(false);
  expect(dialog.open).toBe(true);
});

test('an integration works before the element exists and after another element replaces it', async () => {
  const tavus = new TavusIntegration('tavus-embed');
  const started: string[] = [];
  const note = ({ conversationId }: { conversationId: string }) => started.push(conversationId);
  tavus.on('tavus:conversation-started', note);
  const first = insert('tavus-embed', quick).element;
  await first.startConversation();
  expect(started).toHaveLength(1);
  tavus.sendMessage('Hello');
  await expect.poll(() => first.tavus.transcript.some(({ role }) => role === 'user')).toBe(true);
  first.remove();
  const second = insert('tavus-embed', quick).element;
  await second.startConversation();
  expect(started).toHaveLength(2);
  tavus.off('tavus:conversation-started', note);
  await second.endConversation();
  await second.startConversation();
  expect(started).toHaveLength(2);
});
