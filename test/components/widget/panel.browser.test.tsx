import { cleanup, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { TavusWidget, type TavusWidgetProps } from '../../../src/components/widget/TavusWidget';
import { useWidget } from '../../../src/components/widget/useWidget';
import type { WidgetHandle } from '../../../src/components/widget/WidgetHandle';
import { simulate } from '../../../src/simulator';
import { needsChromium } from '../../engines/engine';
import '../../../src/components/styles.css';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function show(props: Partial<TavusWidgetProps> = {}) {
  const simulation = simulate({}, { seed: 1, delayMs: 20, speed: 8 });
  const pressed: string[] = [];
  const widget = createRef<WidgetHandle>();
  render(
    <>
      <button type="button" onClick={() => pressed.push('before')}>
        Before
      </button>
      <TavusWidget ref={widget} source={simulation} {...props} />
      <button type="button" onClick={() => pressed.push('after')}>
        After
      </button>
    </>,
  );
  return { simulation, pressed, widget };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const part = (name: string) => document.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
const panel = () => part('widget-panel') as HTMLDialogElement | null;
const focused = () => document.activeElement;
const focusedName = () => focused()?.getAttribute('aria-label') ?? focused()?.textContent;

async function open() {
  await userEvent.click(await button('Talk to us'));
  await expect.poll(() => panel()?.open).toBe(true);
}

async function openAndStart() {
  await open();
  await userEvent.click(await button('Start conversation'));
  await screen.findByText('Live');
}

async function tabTo(name: string, keys = '{Tab}') {
  const seen: unknown[] = [];
  for (let press = 0; press < 20; press += 1) {
    await userEvent.keyboard(keys);
    seen.push(focusedName());
    if (focusedName() === name) return seen;
  }
  throw new Error(`Tab never reaches ${name}, only ${seen.join(', ')}.`);
}

describe('in a wide window, the panel', () => {
  test('is a labeled dialog next to the page, whose buttons stay usable', async () => {
    const { pressed } = show();
    await open();
    expect(screen.getByRole('dialog', { name: 'Conversation' })).toBe(panel());
    expect(panel()?.matches(':modal')).toBe(false);
    expect(panel()?.ariaModal).toBeNull();
    await userEvent.click(await button('Before'));
    expect(pressed).toEqual(['before']);
    expect(panel()?.open).toBe(true);
  });

  test('takes the focus when it opens, and Tab moves on into the page and back', async () => {
    show();
    (await button('Before')).focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(focused).toBe(await button('Start conversation'));
    await tabTo('After');
    await tabTo('Start conversation', '{Shift>}{Tab}{/Shift}');
    await tabTo('Before', '{Shift>}{Tab}{/Shift}');
    await tabTo('Expand');
    expect(panel()?.contains(focused())).toBe(true);
  });

  test('closes on Escape while it has the focus, which returns to the launcher', async () => {
    show();
    await open();
    await userEvent.keyboard('{Escape}');
    expect(panel()?.open).toBe(false);
    await expect.poll(focusedName).toBe('Talk to us');
  });

  test('minimizes on Escape during a conversation, and the focus goes to the pill', async () => {
    const { simulation } = show();
    await openAndStart();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focusedName).toMatch(/^Back to the conversation: Live/);
    expect(simulation.calls.map(({ joins, leaves }) => [joins, leaves])).toEqual([[1, 0]]);
  });

  test('closes on Escape after a click on its text', async () => {
    show({ preview: { title: 'Meet Mira' } });
    await open();
    await userEvent.click(screen.getByText('Meet Mira'));
    await userEvent.keyboard('{Escape}');
    expect(panel()?.open).toBe(false);
    await expect.poll(focusedName).toBe('Talk to us');
  });

  test('leaves Escape and the focus to the page while the page has the focus', async () => {
    const { widget } = show();
    await openAndStart();
    (await button('After')).focus();
    await userEvent.keyboard('{Escape}');
    expect(panel()?.open).toBe(true);
    widget.current?.minimize();
    await button('Back to the conversation: Live');
    expect(focusedName()).toBe('After');
  });

  test('leaves the notices of the page usable', async () => {
    const { pressed } = show();
    const region = document.body.appendChild(document.createElement('ol'));
    region.style.cssText = 'position: fixed; z-index: 9999; inset: 12px 12px auto auto; margin: 0';
    const notice = region.appendChild(document.createElement('button'));
    notice.textContent = 'Saved';
    notice.onclick = () => pressed.push('notice');
    await openAndStart();
    await userEvent.click(notice);
    expect(pressed).toEqual(['notice']);
    expect(screen.getByRole('button', { name: 'Saved' })).toBe(notice);
    await userEvent.click(await button('Minimize'));
    await userEvent.click(notice);
    expect(pressed).toEqual(['notice', 'notice']);
  });
});

test('opened behind a modal dialog of the page, the panel is modal, because otherwise it would be inert', async () => {
  const { widget } = show();
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.innerHTML = '<button>Accept</button>';
  dialog.showModal();
  widget.current?.open();
  await expect.poll(() => panel()?.matches(':modal')).toBe(true);
  await userEvent.click(await button('Start conversation'));
  await screen.findByText('Live');
});

const sizes = [
  [520, 740, true],
  [521, 740, false],
  [740, 480, true],
  [740, 481, false],
] as const;

test.each(sizes)(
  'in a window of %i × %i, it fills the screen and is modal: %s',
  async (width, height, fills) => {
    await page.viewport(width, height);
    show();
    await open();
    expect(panel()?.matches(':modal')).toBe(fills);
    const box = panel()?.getBoundingClientRect();
    expect(box?.width === width && box.height === height).toBe(fills);
  },
);

test('crossing the width keeps the conversation, its media, its text and its focus', async () => {
  const { simulation } = show();
  await openAndStart();
  const played = [...document.querySelectorAll('video, audio')];
  await userEvent.click(await button('Show transcript').catch(() => button('End conversation')));
  (await button('End conversation')).focus();
  let paused = 0;
  for (const media of played) media.addEventListener('pause', () => (paused += 1));
  for (const [width, isModal] of [
    [360, true],
    [1000, false],
    [500, true],
    [1280, false],
  ] as const) {
    await page.viewport(width, 740);
    await expect.poll(() => panel()?.matches(':modal')).toBe(isModal);
    expect(panel()?.ariaModal).toBe(isModal ? 'true' : null);
    expect(panel()?.open).toBe(true);
    expect(focusedName()).toBe('End conversation');
  }
  expect(simulation.calls.map(({ joins, leaves }) => [joins, leaves])).toEqual([[1, 0]]);
  expect(played.every(({ isConnected }) => isConnected)).toBe(true);
  expect(paused).toBe(0);
});

test('becoming modal takes the focus from the page, which becomes inert', async () => {
  show();
  await open();
  (await button('After')).focus();
  await page.viewport(360, 740);
  await expect.poll(() => panel()?.contains(focused())).toBe(true);
});

describe('the close button during a conversation', () => {
  test('with closeBehavior "end" ends it and closes the panel', async () => {
    const { simulation } = show({ closeBehavior: 'end' });
    await openAndStart();
    const [close] = await screen.findAllByRole('button', { name: 'End conversation' });
    expect(close?.getAttribute('data-tavus-part')).toBe('widget-close');
    if (close) await userEvent.click(close);
    await expect.poll(() => simulation.calls.map(({ leaves }) => leaves)).toEqual([1]);
    await expect.poll(focusedName).toBe('Talk to us');
    expect(panel()?.open).toBe(false);
    expect(part('widget-pill')).toBeNull();
  });

  async function ask() {
    const shown = show({ closeBehavior: 'ask' });
    await openAndStart();
    (await button('Close')).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('alertdialog', { name: 'End the conversation?' });
    await expect.poll(focusedName).toBe('Minimize and keep talking');
    return shown;
  }

  test('with "ask" asks, and makes the rest of the panel inert', async () => {
    await ask();
    const names = [];
    for (let press = 0; press < 3; press += 1) {
      await userEvent.keyboard('{Tab}');
      names.push(focusedName());
    }
    expect(names).toEqual(['End conversation', 'Cancel', 'After']);
    const back = await tabTo('Before', '{Shift>}{Tab}{/Shift}');
    // In Firefox, Tab also stops at a dialog itself.
    expect(back.filter((name) => name !== 'Conversation')).toEqual([
      ...['Cancel', 'End conversation', 'Minimize and keep talking', 'Before'],
    ]);
  });

  test.each(['{Tab}{Tab}{Enter}', '{Escape}'])(
    'with "ask" and %s as the answer returns to it',
    async (keys) => {
      const { simulation } = await ask();
      await userEvent.keyboard(keys);
      await expect.poll(focusedName).toBe('Close');
      expect(screen.queryByRole('alertdialog')).toBeNull();
      expect(panel()?.open).toBe(true);
      expect(simulation.calls.map(({ leaves }) => leaves)).toEqual([0]);
      await userEvent.keyboard('{Enter}');
      await screen.findByRole('alertdialog');
    },
  );

  test('with "ask" and "keep talking" as the answer minimizes', async () => {
    const { simulation } = await ask();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focusedName).toMatch(/^Back to the conversation: Live/);
    expect(simulation.calls.map(({ leaves }) => leaves)).toEqual([0]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => panel()?.open).toBe(true);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('with "ask" and "end" as the answer ends and closes', async () => {
    const { simulation } = await ask();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => simulation.calls.map(({ leaves }) => leaves)).toEqual([1]);
    await expect.poll(focusedName).toBe('Talk to us');
  });

  test('with "ask" stops asking when the conversation ends on its own', async () => {
    const { simulation } = await ask();
    simulation.palLeaves();
    await expect.poll(() => screen.queryByRole('alertdialog')).toBeNull();
    await expect.poll(focusedName).toBe('Close');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => panel()?.open).toBe(false);
  });
});

describe('the methods', () => {
  test('open, minimize and close, from a ref', async () => {
    const { simulation, widget } = show();
    widget.current?.open();
    await userEvent.click(await button('Start conversation'));
    await screen.findByText('Live');
    widget.current?.minimize();
    await button('Back to the conversation: Live');
    expect(simulation.calls.map(({ leaves }) => leaves)).toEqual([0]);
    widget.current?.close();
    await expect.poll(() => simulation.calls.map(({ leaves }) => leaves)).toEqual([1]);
    await button('Talk to us');
    expect(part('widget-pill')).toBeNull();
  });

  test('minimize closes a panel without a conversation', async () => {
    const { widget } = show();
    await open();
    widget.current?.minimize();
    await button('Talk to us');
    expect(part('widget-pill')).toBeNull();
  });

  test('are the same in useWidget, which also has the view', async () => {
    const seen = new Set<unknown>();
    function Guide() {
      const { view, open, close, minimize } = useWidget();
      seen.add(open).add(close).add(minimize);
      return (
        <button type="button" onClick={minimize}>
          Guide, {view}
        </button>
      );
    }
    const { widget } = show({ children: <Guide /> });
    await openAndStart();
    (await button('Guide, open')).click();
    await button('Guide, minimized');
    widget.current?.close();
    await button('Guide, closed');
    expect([...seen]).toEqual([widget.current?.open, widget.current?.close, widget.current?.minimize]);
  });
});

test('two widgets on one page open next to each other and are used in turn', async () => {
  const [left, right] = [0, 1].map((seed) => simulate({}, { seed, delayMs: 20, speed: 8 }));
  render(
    <>
      <TavusWidget source={left} label="Left" corner="bottom-left" />
      <TavusWidget source={right} label="Right" />
    </>,
  );
  await userEvent.click(await button('Left'));
  await userEvent.click(await button('Right'));
  await expect.poll(() => screen.queryAllByRole('dialog')).toHaveLength(2);
  const [first] = await screen.findAllByRole('button', { name: 'Start conversation' });
  if (first) await userEvent.click(first);
  await screen.findByText('Live');
  await userEvent.keyboard('{Escape}');
  await button('Back to the conversation: Live');
  expect(screen.queryAllByRole('dialog')).toHaveLength(1);
  expect([left?.calls.length, right?.calls.length]).toEqual([1, 0]);
});

test('the panels of two widgets stop being modal when the window gets wide again', async () => {
  render(
    <>
      <TavusWidget source={simulate()} label="Left" corner="bottom-left" defaultOpen />
      <TavusWidget source={simulate()} label="Right" defaultOpen />
    </>,
  );
  const modal = () => document.querySelectorAll('dialog:modal').length;
  await expect.poll(() => document.querySelectorAll('dialog[open]').length).toBe(2);
  expect(modal()).toBe(0);
  await page.viewport(360, 740);
  await expect.poll(modal).toBe(2);
  await page.viewport(1280, 800);
  await expect.poll(modal).toBe(0);
});

test.for([
  ['no-preference', 'tavus-rise'],
  ['reduce', 'none'],
] as const)('with motion %s, the panel opens with the animation %s', async ([value, animation], context) => {
  needsChromium(context, 'emulates');
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  show();
  await open();
  expect(getComputedStyle(panel() ?? document.body).animationName).toBe(animation);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});
