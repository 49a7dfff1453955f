import { configure } from '@testing-library/react';
import * as ar from '../../src/locales/ar';
import * as de from '../../src/locales/de';
import { emptyPage } from '../hosts/hosts';
import { endAnimations, settle } from '../hosts/settle';
import { type Language, showStates } from '../hosts/showStates';
import { wearHost } from '../hosts/wearHost';
import { showMoreStates } from './showMoreStates';

declare global {
  interface Window {
    /** Shows every state in a language; returns their names. */
    readonly showShots: (language: string) => Promise<readonly string[]>;
    /** Leaves only this state in the window, which it fills. */
    readonly showShot: (state: string) => Promise<void>;
  }
}

const languages: Readonly<Record<string, Language>> = { ar, de };
const boxes = new Map<string, HTMLElement>();

configure({ reactStrictMode: true });
Object.assign(window, {
  async showShots(language: string) {
    wearHost({ ...emptyPage, mirrored: language === 'ar' }, {});
    document.documentElement.lang = language;
    const makeBox = (state: string, width: number, height: number) => {
      const box = document.body.appendChild(document.createElement('div'));
      box.style.cssText = `inline-size: ${width}px; block-size: ${height}px;`;
      boxes.set(state, box);
      return box;
    };
    await showStates(makeBox, languages[language]);
    await showMoreStates(makeBox, languages[language]);
    return [...boxes.keys()];
  },
  async showShot(state: string) {
    for (const [name, box] of boxes) {
      box.hidden = name !== state;
      box.style.cssText = 'inline-size: 100vw; block-size: 100vh;';
    }
    // Chromium forgets the picture of a paused video that was hidden.
    await Promise.all([...document.querySelectorAll('video')].map(showPicture));
    await settle();
    endAnimations();
  },
});

async function showPicture(video: HTMLVideoElement): Promise<void> {
  if (!video.checkVisibility()) return;
  await video.play();
  await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  video.pause();
}
