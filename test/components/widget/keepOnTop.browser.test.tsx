import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusWidget, type TavusWidgetProps } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';
import { watchLeaks } from '../../daily/watchLeaks';
import { needsMoveBefore } from '../../engines/engine';
import { fromCorner, hostilePlace, hostilePlaces, onTopOf } from './hostilePlaces';
import '../../../src/components/styles.css';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function show(container: HTMLElement, props: Partial<TavusWidgetProps> = {}) {
  const source = simulate({}, { seed: 1, delayMs: 20, speed: 8 });
  return render(<TavusWidget source={source} {...props} />, { container });
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const part = (name: string) => document.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
const root = () => part('widget');
const isInTopLayer = () => root()?.matches(':popover-open') === true;

/** Opens a modal dialog of the page that covers the launcher's corner. */
function openModal(): HTMLDialogElement {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.innerHTML = '<button>Accept</button>';
  dialog.style.cssText =
    'inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none';
  dialog.showModal();
  return dialog;
}

describe.each(Object.entries(hostilePlaces))('below an ancestor with %s', (_, style) => {
  test('the launcher, the panel and the pill are in the corner of the window, and on top', async () => {
    show(hostilePlace(style));
    const launcher = await button('Talk to us');
    await expect.poll(() => fromCorner(launcher)).toEqual([20, 20]);
    expect(launcher.contains(onTopOf(launcher))).toBe(true);
    await userEvent.click(launcher);
    await userEvent.click(await button('Start conversation'));
    await screen.findByText('Live');
    await expect.poll(() => fromCorner(part('widget-panel'))).toEqual([20, 20]);
    expect(part('widget-panel')?.contains(onTopOf(part('widget-panel')))).toBe(true);
    await userEvent.click(await button('Minimize'));
    const pill = await button(/Back to the conversation/);
    await expect.poll(() => fromCorner(part('widget-pill'))).toEqual([20, 20]);
    expect(pill.contains(onTopOf(pill))).toBe(true);
  });
});

test('without popovers, the launcher has a fixed position', async () => {
  const { showPopover } = HTMLElement.prototype;
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  try {
    show(document.body.appendChild(document.createElement('div')));
    const launcher = await button('Talk to us');
    expect(root()?.hasAttribute('popover')).toBe(false);
    await expect.poll(() => fromCorner(launcher)).toEqual([20, 20]);
    expect(launcher.contains(onTopOf(launcher))).toBe(true);
  } finally {
    HTMLElement.prototype.showPopover = showPopover;
  }
});

test('appearing does not move the focus', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  show(document.body.appendChild(document.createElement('div')));
  await expect.poll(isInTopLayer).toBe(true);
  expect(document.activeElement).toBe(field);
});

describe('a modal dialog of the page', () => {
  test('that opens later covers the launcher', async () => {
    show(document.body.appendChild(document.createElement('div')));
    const launcher = await button('Talk to us');
    const dialog = openModal();
    expect(onTopOf(launcher)).toBe(dialog);
  });

  test('that was open first covers the launcher until it closes', async () => {
    const dialog = openModal();
    const box = hostilePlace(hostilePlaces.transform ?? '');
    show(box);
    await expect.poll(() => part('launcher')).toBeTruthy();
    expect(onTopOf(part('launcher'))).toBe(dialog);
    dialog.close();
    await expect.poll(() => fromCorner(part('launcher'))).toEqual([20, 20]);
  });

  test('that contains the launcher does not cover it', async () => {
    show(openModal().appendChild(document.createElement('div')));
    const launcher = await button('Talk to us');
    await expect.poll(isInTopLayer).toBe(true);
    expect(launcher.contains(onTopOf(launcher))).toBe(true);
  });
});

describe('an ancestor that enters the top layer after the launcher does not cover it', () => {
  test('if it is a modal dialog', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.style.cssText = 'inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none';
    show(dialog.appendChild(document.createElement('div')));
    await expect.poll(isInTopLayer).toBe(true);
    dialog.showModal();
    await expect.poll(() => part('launcher')?.contains(onTopOf(part('launcher')))).toBe(true);
  });

  test('if it is shown in full screen', async () => {
    const application = document.body.appendChild(document.createElement('section'));
    application.style.background = 'white';
    show(application.appendChild(document.createElement('div')));
    await expect.poll(isInTopLayer).toBe(true);
    application.onclick = () => void application.requestFullscreen();
    application.style.cssText = 'block-size: 100px; background: white';
    await userEvent.click(application);
    await expect.poll(() => document.fullscreenElement).toBe(application);
    await expect.poll(() => part('launcher')?.contains(onTopOf(part('launcher')))).toBe(true);
    await document.exitFullscreen();
  });
});

describe('a launcher that is moved with its container', () => {
  const moves: Record<string, (box: HTMLElement, place: HTMLElement) => void> = {
    'by append': (box, place) => place.append(box),
    'by moveBefore': (box, place) => place.moveBefore(box, null),
    'with its parent': (box, place) => box.parentElement && place.append(box.parentElement),
  };

  test.for(Object.entries(moves))('%s is shown again', async ([name, move], context) => {
    needsMoveBefore(context, name);
    const outer = hostilePlace(hostilePlaces.transform ?? '');
    const box = outer.appendChild(document.createElement('div'));
    show(box);
    await expect.poll(isInTopLayer).toBe(true);
    for (let time = 0; time < 2; time += 1) {
      move(box, hostilePlace(hostilePlaces.contain ?? ''));
      await expect.poll(isInTopLayer).toBe(true);
      await expect.poll(() => fromCorner(part('launcher'))).toEqual([20, 20]);
    }
  });

  test.for(Object.entries(moves))(
    '%s keeps a modal panel modal, and Escape closes it',
    async ([name, move], context) => {
      needsMoveBefore(context, name);
      const box = hostilePlace('').appendChild(document.createElement('div'));
      show(box, { modal: true, defaultOpen: true });
      await expect.poll(() => part('widget-panel')?.matches(':modal')).toBe(true);
      (await button('Start conversation')).focus();
      move(box, hostilePlace(''));
      await expect.poll(() => part('widget-panel')?.matches(':modal')).toBe(true);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => part('widget-panel')?.matches(':modal')).toBe(false);
    },
  );
});

test('the space next to the launcher lets clicks through to the page', async () => {
  const page = hostilePlace('').previousElementSibling;
  show(document.body.appendChild(document.createElement('div')), {
    greeting: 'Hi! Do you have any questions about our prices?',
  });
  const launcher = (await button('Talk to us')).getBoundingClientRect();
  expect(part('launcher-bubble')?.getBoundingClientRect().left).toBeLessThan(launcher.left - 20);
  expect(document.elementFromPoint(launcher.left - 10, launcher.top + 30)).toBe(page);
});

test("a page's style for every backdrop does not dim the page", async () => {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = '::backdrop { background: black; display: block }';
  show(document.body.appendChild(document.createElement('div')));
  await expect.poll(isInTopLayer).toBe(true);
  expect(getComputedStyle(root() ?? document.body, '::backdrop').display).toBe('none');
  style.remove();
});

test('the launcher is hidden and shown together with its parent', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  show(box);
  const launcher = await button('Talk to us');
  for (const hide of [() => box.toggleAttribute('hidden'), () => box.classList.toggle('gone')]) {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '.gone { display: none }';
    hide();
    expect(launcher.checkVisibility()).toBe(false);
    hide();
    expect(launcher.checkVisibility()).toBe(true);
    style.remove();
  }
});

test('an unmounted launcher leaves no listener and no observer behind', async () => {
  const observers = { live: 0 };
  const observe = vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(() => {
    observers.live += 1;
  });
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(() => {
    observers.live = 0;
  });
  const watch = watchLeaks();
  const { unmount } = show(document.body.appendChild(document.createElement('div')));
  expect(observers.live).toBeGreaterThan(0);
  unmount();
  expect(observers.live).toBe(0);
  await expect.poll(() => watch.holdings()).toMatchObject({ listeners: 0 });
  watch.stop();
  observe.mockRestore();
  disconnect.mockRestore();
});
