import { configure } from '@testing-library/react';
import { emptyPage, type Host, hosts } from '../hosts';
import { endAnimations, settle } from '../settle';
import { showStates } from '../showStates';
import { wearHost } from '../wearHost';

declare global {
  interface Window {
    /** Set by `scripts/hosts-screenshots.mjs` before the page loads. */
    readonly hostSheets: Readonly<Record<string, string>>;
    /** Shows all states; returns the pages to look at. */
    readonly showAll: () => Promise<readonly Host[]>;
    /** Makes this page another host. */
    readonly wear: (index: number) => Promise<void>;
    readonly states: () => readonly string[];
    /** Hides all other states, and resizes the box of this one if there is a size. */
    readonly showOnly: (state: string, theme: 'light' | 'dark', size?: Size) => Promise<void>;
  }
}

type Size = readonly [width: number, height: number];

const all = [emptyPage, ...hosts];
const boxes = () => [...document.querySelectorAll<HTMLElement>('[data-shown-state]')];

configure({ reactStrictMode: true });
Object.assign(window, {
  async showAll() {
    wearHost(emptyPage, window.hostSheets);
    const main = document.querySelector('main');
    if (!main) throw new Error('The page is not complete.');
    await showStates((state, width, height) => {
      const box = main.appendChild(document.createElement('div'));
      box.dataset.shownState = state;
      box.style.cssText = `inline-size: ${width}px; block-size: ${height}px;`;
      // Nothing is shown in the box of a widget, which is placed in the window.
      const hide = () => {
        if (box.querySelector('[data-tavus-part="widget"]')) box.style.blockSize = '0';
      };
      new MutationObserver(hide).observe(box, { childList: true, subtree: true });
      return box;
    });
    return all;
  },
  states() {
    return boxes().map(({ dataset }) => dataset.shownState);
  },
  async showOnly(state: string, theme: string, size?: Size) {
    document.documentElement.dataset.theme = theme;
    document.documentElement.style.colorScheme = theme;
    for (const element of document.querySelectorAll('tavus-widget, tavus-embed'))
      element.setAttribute('theme', theme);
    for (const box of boxes()) box.hidden = box.dataset.shownState !== state;
    const box = boxes().find(({ hidden }) => !hidden);
    if (size && box) Object.assign(box.style, { inlineSize: `${size[0]}px`, blockSize: `${size[1]}px` });
    // Chromium forgets the picture of a paused video that was hidden.
    await Promise.all([...(box?.querySelectorAll('video') ?? [])].map((video) => video.play()));
    await settle();
    endAnimations();
  },
  async wear(index: number) {
    const host = all[index];
    if (!host) throw new Error(`There is no host ${index}.`);
    wearHost(host, window.hostSheets);
    await settle();
    endAnimations();
  },
});
