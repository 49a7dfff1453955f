import { afterEach, expect, test } from 'vitest';
import { TavusIntegration } from '../../src/elements';
import { attributeTable } from '../../src/elements/elementTable';
import { dailyInstances } from '../daily/renderCarried';
import { insert, inside, part, press, until } from './inPage';

afterEach(async () => {
  document.body.replaceChildren();
  for (const style of document.querySelectorAll('style[data-hostile]')) style.remove();
  await expect.poll(dailyInstances, { timeout: 8000 }).toBe(0);
});

const quick = { simulate: {} };

test('every attribute is a property', () => {
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

test('an attribute that is no JSON is told as an error, and breaks nothing', async () => {
  const { element, heard } = insert('tavus-embed', {}, { 'override-config': '{' });
  await expect.poll(() => heard.map(({ detail }) => detail.code)).toContain('invalid-attribute');
  expect(inside(element, 'h2').textContent).toBe('Ready when you are');
  element.updateConfig({ preview: { title: 'Meet Mira', btn_title: 'Say hi' } });
  expect(inside(element, 'h2').textContent).toBe('Meet Mira');
  expect(inside(element, part('start-button')).textContent).toBe('Say hi');
});

test('hostile styles of the page do not get in, and its variables do', async () => {
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
  expect(element.getBoundingClientRect().height).toBeGreaterThan(300);
  await element.startConversation();
  const root = inside(element, part('root'));
  expect(getComputedStyle(root).getPropertyValue('--tavus-accent')).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(root).getPropertyValue('--tavus-danger')).not.toBe('');
  expect(inside(element, part('end-button')).part.value).toBe('end-button');
});

test("a widget stands its ground against resets and whatever lies above the page's text", async () => {
  const style = document.createElement('style');
  style.setAttribute('data-hostile', '');
  // What Tailwind's reset does to everything, and what banners do.
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

test('two elements side by side hold a conversation each', async () => {
  const [left, right] = [insert('tavus-embed', quick).element, insert('tavus-embed', quick).element];
  await Promise.all([left.startConversation(), right.startConversation()]);
  expect([left.tavus.state, right.tavus.state]).toEqual(['connected', 'connected']);
  await left.endConversation();
  expect([left.tavus.state, right.tavus.state]).toEqual(['ended', 'connected']);
});

test('a widget within a modal dialog can be used', async () => {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  const { element } = insert('tavus-widget', quick, {}, dialog);
  dialog.showModal();
  await press(element, 'launcher');
  await press(element, 'start-button');
  await until(element, 'connected');
});

test('an integration hears and speaks before the element is there, and when another takes its place', async () => {
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
