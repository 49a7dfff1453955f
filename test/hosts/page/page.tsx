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
    /** Hides all other states. */
    readonly showOnly: (state: string, theme: 'light' | 'dark') => Promise<void>;
  }
}

const all = [emptyPage, ...hosts];

configure({ reactStrictMode: true });
Object.assign(window, {
  async showAll() {
    wearHost(emptyPage, window.hostSheets);
    const main = document.querySelector('main');
    if (!main) throw new Error('The page is not complete.');
    await showStates((state, width, height) => {
      const box = main.appendChild(document.createElement('div'));
      box.dataset.state = state;
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
    return [...document.querySelectorAll<HTMLElement>('[data-state]')].map(({ dataset }) => dataset.state);
  },
  async showOnly(state: string, theme: string) {
    document.documentElement.style.colorScheme = theme;
    for (const box of document.querySelectorAll<HTMLElement>('[data-state]'))
      box.hidden = box.dataset.state !== state;
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
