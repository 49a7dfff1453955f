import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { watchLeaks } from '../daily/watchLeaks';
import { needsMoveBefore } from '../engines/engine';
import { converse, hold } from './converse';
import { clearPage, insert, inside, part, press, until } from './inPage';

const { apiUrl } = await commands.startBackend();

afterEach(clearPage);

/** The ways to create an element; each sets the attribute `label`. */
const ways: Record<string, () => Element> = {
  'document.createElement': () => {
    const element = document.createElement('tavus-widget');
    element.setAttribute('label', 'Ask me');
    return element;
  },
  innerHTML: () => {
    const box = document.createElement('div');
    box.innerHTML = '<tavus-widget label="Ask me"></tavus-widget>';
    return box;
  },
  cloneNode: () => {
    const element = document.createElement('tavus-widget');
    element.setAttribute('label', 'Ask me');
    return document.body.appendChild(element).cloneNode(true) as Element;
  },
  'the content of a template': () => {
    const template = document.createElement('template');
    template.innerHTML = '<div><tavus-widget label="Ask me"></tavus-widget></div>';
    return template.content.firstElementChild ?? template;
  },
  'a document without a window': () => {
    const other = document.implementation.createHTMLDocument();
    other.body.innerHTML = '<tavus-widget label="Ask me"></tavus-widget>';
    return other.body.firstElementChild ?? other.body;
  },
};

for (const [name, make] of Object.entries(ways)) {
  test(`an element from ${name} renders according to its attributes`, () => {
    const made = make();
    document.body.replaceChildren(made);
    const element = document.querySelector('tavus-widget');
    expect(element && inside(element, part('launcher')).textContent).toBe('Ask me');
  });
}

describe('properties that are set before the element is defined', () => {
  /** Creates an element as it is before the script has loaded: only a tag. */
  function unknown() {
    const other = document.implementation.createHTMLDocument();
    return other.createElement('tavus-widget');
  }

  test('take effect if they have an attribute', () => {
    const element = unknown();
    element.label = 'Ask me';
    document.body.append(element);
    expect(inside(element, part('launcher')).textContent).toBe('Ask me');
    expect(element.getAttribute('label')).toBe('Ask me');
  });

  test('override the attribute', () => {
    const element = unknown();
    element.setAttribute('label', 'Ask her');
    element.label = 'Ask me';
    document.body.append(element);
    expect(inside(element, part('launcher')).textContent).toBe('Ask me');
  });

  test('take effect if they have no attribute', () => {
    const element = unknown();
    element.labels = { openWidget: 'Sprich mit uns' };
    document.body.append(element);
    expect(inside(element, part('launcher')).textContent).toBe('Sprich mit uns');
    expect(Object.keys(element)).not.toContain('labels');
  });
});

test('defining the elements again, as script tags of two versions do, is a no-op', async () => {
  const { element } = hold('tavus-widget');
  const before = customElements.get('tavus-widget');
  await import('../../src/elements/widget');
  await import('../../src/elements/embed');
  expect(customElements.get('tavus-widget')).toBe(before);
  expect(element).toBeInstanceOf(before);
});

test('an element looks the same after a move to another document and back', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const { element } = insert('tavus-embed');
  const colour = () => getComputedStyle(inside(element, part('start-button'))).backgroundColor;
  const before = colour();
  frame.contentDocument?.body.append(element);
  expect(colour()).toBe(before);
  document.createElement('template').content.append(element);
  document.body.append(element);
  expect(colour()).toBe(before);
  element.simulate = {};
  await element.startConversation();
  await expect.poll(() => element.shadowRoot?.querySelector(part('end-button'))).toBeTruthy();
  const radius = () => getComputedStyle(inside(element, part('end-button'))).borderRadius;
  const inCall = radius();
  frame.contentDocument?.body.append(element);
  expect(radius()).toBe(inCall);
  expect(inCall).not.toBe('0px');
  document.body.append(element);
  expect(radius()).toBe(inCall);
  expect(element.tavus.state).toBe('connected');
});

describe('moving a conversation', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
  const place = () => document.body.appendChild(document.createElement('main'));

  const moves: Record<string, (element: Element) => void> = {
    'by moveBefore': (element) => place().moveBefore(element, null),
    'with its parent by moveBefore': (element) => {
      const parent = element.parentElement ?? document.body;
      place().moveBefore(parent, null);
    },
    'by removing and reinserting the element in one tick': (element) => {
      element.remove();
      place().append(element);
    },
  };

  for (const [name, move] of Object.entries(moves)) {
    test(`${name} keeps it going`, async (context) => {
      needsMoveBefore(context, name);
      const { element, source, details } = hold('tavus-embed');
      place().append(element);
      await element.startConversation();
      move(element);
      await settled();
      expect(element.tavus.state).toBe('connected');
      expect(source.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
      expect(details('tavus:conversation-ended')).toEqual([]);
    });

    test(`${name} keeps the widget's panel open, but not modal`, async (context) => {
      needsMoveBefore(context, name);
      const { element } = hold('tavus-widget');
      place().append(element);
      await element.startConversation();
      await expect.poll(() => inside(element, 'dialog').hasAttribute('open')).toBe(true);
      move(element);
      await settled();
      expect(inside(element, 'dialog').matches('[open]:not(:modal)')).toBe(true);
      expect(inside(element, part('widget')).matches(':popover-open')).toBe(true);
    });

    test(`${name} keeps the widget's panel open and modal`, async (context) => {
      needsMoveBefore(context, name);
      const { element } = hold('tavus-widget', { modal: '' });
      place().append(element);
      await element.startConversation();
      await expect.poll(() => inside(element, 'dialog').matches(':modal')).toBe(true);
      move(element);
      await settled();
      expect(element.tavus.state).toBe('connected');
      expect(inside(element, 'dialog').matches(':modal')).toBe(true);
    });
  }

  test('by moveBefore even keeps the focus', async (context) => {
    needsMoveBefore(context);
    const { element } = await converse('tavus-widget', { modal: '' });
    await expect.poll(() => inside(element, 'dialog').matches(':modal')).toBe(true);
    const focused = () => element.shadowRoot?.activeElement?.getAttribute('data-tavus-part');
    inside(element, part('end-button')).focus();
    expect(focused()).toBe('end-button');
    place().moveBefore(element, null);
    await settled();
    expect(focused()).toBe('end-button');
  });

  test('out of the page ends it', async () => {
    const { element, source } = await converse('tavus-embed');
    element.remove();
    await expect.poll(() => source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1 }]);
  });

  test('back into the page later allows a new start', async () => {
    const { element, details } = await converse('tavus-embed');
    element.remove();
    await expect.poll(() => details('tavus:conversation-ended')).toHaveLength(1);
    document.body.append(element);
    await press(element, 'start-button');
    await until(element, 'connected');
    expect(details('tavus:ready')).toHaveLength(1);
  });
});

describe('an element that is removed while it loads', () => {
  const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
  const fake = (path: string, body: object) =>
    fetch(`${apiUrl}/fake/${path}`, { method: 'POST', body: JSON.stringify(body) });

  beforeEach(async () => {
    await fake('reset', {});
    await fake('deployments/slow', {});
    await fake('answer-next', { held: true });
  });
  // An element that is removed before it sends its request leaves the held response for the next request.
  afterEach(() => fake('reset', {}));

  /** Puts an element on the page that loads slowly, because it waits for its deployment. */
  function holdSlow() {
    const held = hold('tavus-embed');
    const { source } = held.element;
    held.element.source = undefined;
    held.element.baseUrl = apiUrl;
    held.element.deploymentId = 'slow';
    return { ...held, arrive: () => Object.assign(held.element, { source }) };
  }

  test('waits for its visitor again once it is reinserted', async () => {
    const { element, details, source, arrive } = holdSlow();
    await element.ready;
    const started = element.startConversation();
    await tick();
    expect(inside(element, part('start-button')).getAttribute('aria-busy')).toBe('true');
    element.remove();
    await tick();
    arrive();
    document.body.append(element);
    expect(inside(element, part('start-button')).getAttribute('aria-busy')).toBe('false');
    await started;
    expect(element.tavus.state).toBe('idle');
    expect(details('tavus:error')).toEqual([]);
    await element.startConversation();
    expect(element.tavus.state).toBe('connected');
    expect(source.calls).toMatchObject([{ joins: 1 }]);
    expect(element.shadowRoot?.querySelectorAll(part('root'))).toHaveLength(1);
  });

  test('reports no error', async () => {
    const { element, details } = holdSlow();
    await element.ready;
    const started = element.startConversation();
    await tick();
    element.remove();
    await started;
    expect(details('tavus:error')).toEqual([]);
  });
});

test('a removed element leaves no listener, timer, track or call behind', async () => {
  await converse('tavus-widget');
  await clearPage();
  const watch = watchLeaks();
  const { element, source } = await converse('tavus-widget');
  element.remove();
  await expect.poll(() => source.calls).toMatchObject([{ destroys: 1, timers: 0 }]);
  await expect
    .poll(() => watch.holdings())
    .toMatchObject({ listeners: 0, timers: 0, liveTracks: 0, dailyCalls: 0 });
  watch.stop();
});

test('what the page writes inside an element is shown only where the script does not run', () => {
  const isShown = (tag: string) => {
    const element = document.createElement(tag);
    element.innerHTML = '<p>Call us: 555-0100</p>';
    document.body.append(element);
    return element.querySelector('p')?.getClientRects().length !== 0;
  };
  expect([isShown('tavus-widget'), isShown('tavus-embed')]).toEqual([false, false]);
  expect(isShown('tavus-unknown')).toBe(true);
});
