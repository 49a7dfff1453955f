import { afterEach, describe, expect, test } from 'vitest';
import { fromCorner, hostilePlace, hostilePlaces, onTopOf } from '../components/widget/hostilePlaces';
import { needsMoveBefore } from '../engines/engine';
import { hold } from './converse';
import { clearPage, insert, inside, part } from './inPage';

afterEach(clearPage);

const isOnTop = (element: HTMLElement, name: string) =>
  inside(element, part(name)).contains(onTopOf(inside(element, part(name))));

describe.each(Object.entries(hostilePlaces))('below an ancestor with %s', (_, style) => {
  test('the launcher, the panel and the pill are in the corner of the window, and on top', async () => {
    const { element } = hold('tavus-widget');
    hostilePlace(style).append(element);
    for (const name of ['launcher', 'widget-panel', 'widget-pill']) {
      if (name === 'widget-panel') await element.startConversation();
      if (name === 'widget-pill') inside(element, part('widget-close')).click();
      await expect.poll(() => element.shadowRoot?.querySelector(part(name))).toBeTruthy();
      await expect.poll(() => fromCorner(inside(element, part(name)))).toEqual([20, 20]);
      expect(isOnTop(element, name)).toBe(true);
    }
  });
});

describe('a modal dialog of the page', () => {
  function openModal() {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.style.cssText =
      'inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none';
    dialog.showModal();
    return dialog;
  }

  test('that opens later covers a launcher that is drawn again', () => {
    const { element } = insert('tavus-widget');
    const dialog = openModal();
    element.label = 'Ask me';
    expect(onTopOf(inside(element, part('launcher')))).toBe(dialog);
  });

  test('that was open first covers the launcher until it closes', async () => {
    const dialog = openModal();
    const { element } = insert('tavus-widget', {}, {}, hostilePlace(hostilePlaces.transform ?? ''));
    expect(onTopOf(inside(element, part('launcher')))).toBe(dialog);
    dialog.close();
    await expect.poll(() => fromCorner(inside(element, part('launcher')))).toEqual([20, 20]);
  });
});

describe('a launcher that is moved', () => {
  const moves: Record<string, (element: Element, place: Element) => void> = {
    'by append': (element, place) => place.append(element),
    'by moveBefore': (element, place) => place.moveBefore(element, null),
    'with its parent': (element, place) => element.parentElement && place.append(element.parentElement),
    'out of the page and back later': (element, place) => {
      element.remove();
      setTimeout(() => place.append(element), 20);
    },
  };
  const place = () => hostilePlace(hostilePlaces.transform ?? '').appendChild(document.createElement('div'));

  test.for(Object.entries(moves))('%s is in the top layer again', async ([name, move], context) => {
    needsMoveBefore(context, name);
    const { element } = insert('tavus-widget', {}, {}, place());
    for (let time = 0; time < 2; time += 1) {
      move(element, place());
      await expect
        .poll(() => element.isConnected && inside(element, part('widget')).matches(':popover-open'))
        .toBe(true);
      await expect.poll(() => fromCorner(inside(element, part('launcher')))).toEqual([20, 20]);
    }
  });

  test('keeps the focus of the page where it is', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    const { element } = insert('tavus-widget', {}, {}, place());
    field.focus();
    place().append(element);
    element.label = 'Ask me';
    await expect.poll(() => inside(element, part('widget')).matches(':popover-open')).toBe(true);
    expect(document.activeElement).toBe(field);
  });
});

describe('a hidden widget', () => {
  const hides: Record<string, (element: HTMLElement, isHidden: boolean) => void> = {
    'by its attribute hidden': (element, isHidden) => element.toggleAttribute('hidden', isHidden),
    'by a parent without display': (element, isHidden) =>
      element.parentElement?.style.setProperty('display', isHidden ? 'none' : 'block'),
  };

  test.each(Object.entries(hides))('%s does not show, and shows again', async (_, hide) => {
    const { element } = insert('tavus-widget', { simulate: true }, {}, hostilePlace(''));
    const visible = (name: string) => inside(element, part(name)).checkVisibility();
    hide(element, true);
    expect(visible('launcher')).toBe(false);
    hide(element, false);
    expect(visible('launcher')).toBe(true);
    await element.startConversation();
    await expect.poll(() => element.shadowRoot?.querySelector('dialog[open]')).toBeTruthy();
    hide(element, true);
    expect(visible('widget-panel')).toBe(false);
    hide(element, false);
    expect(visible('widget-panel')).toBe(true);
  });
});
