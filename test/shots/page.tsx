import { configure } from '@testing-library/react';
import * as ar from '../../src/locales/ar';
import * as de from '../../src/locales/de';
import { emptyPage } from '../hosts/hosts';
import { endAnimations, settle } from '../hosts/settle';
import { type Language, showStates } from '../hosts/showStates';
import { wearHost } from '../hosts/wearHost';
import { Scene } from './Scene';
import { showDeployments } from './showDeployments';
import { showDevices } from './showDevices';
import { showMoreCards } from './showMoreCards';
import { showMoreWidgets } from './showMoreWidgets';
import { showTalk } from './showTalk';
import { showTrouble } from './showTrouble';

declare global {
  interface Window {
    /** The groups of states, each of which is shown on a page of its own. */
    readonly groups: readonly string[];
    /** Shows every state of a group in a language; returns their names, and what kept it from showing all. */
    readonly showShots: (group: string, language: string) => Promise<Shots>;
    /** Leaves only this state in the window, which it fills. */
    readonly showShot: (state: string) => void;
    /** Waits until the state has reacted to another size or medium of the window. */
    readonly settleShot: () => Promise<void>;
  }
}

interface Shots {
  readonly states: readonly string[];
  readonly problem?: string | undefined;
}

const groups: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  talk: showTalk,
  devices: showDevices,
  trouble: showTrouble,
  cards: showMoreCards,
  widgets: showMoreWidgets,
  deployments: showDeployments,
};
const languages: Readonly<Record<string, Language>> = { ar, de };
const boxes = new Map<string, HTMLElement>();

configure({ reactStrictMode: true });
Object.assign(window, {
  groups: ['usual', ...Object.keys(groups)],
  async showShots(group: string, language: string): Promise<Shots> {
    wearHost({ ...emptyPage, mirrored: language === 'ar' }, {});
    document.documentElement.lang = language;
    const makeBox = (state: string, width: number, height: number) => {
      const box = document.body.appendChild(document.createElement('div'));
      box.style.cssText = `inline-size: ${width}px; block-size: ${height}px;`;
      boxes.set(state, box);
      return box;
    };
    const showGroup = groups[group];
    try {
      if (showGroup) await showGroup(new Scene(makeBox, languages[language] ?? {}));
      else await showStates(makeBox, languages[language]);
    } catch (error) {
      return { states: [...boxes.keys()], problem: `${error}`.split('\n')[0] };
    }
    return { states: [...boxes.keys()] };
  },
  showShot(state: string) {
    for (const [name, box] of boxes) {
      box.hidden = name !== state;
      box.style.cssText = 'inline-size: 100vw; block-size: 100vh;';
    }
  },
  async settleShot() {
    // Chromium forgets the picture of a paused video that was hidden or has another size.
    await Promise.all([...document.querySelectorAll('video')].map(showPicture));
    await settle();
    endAnimations();
  },
});

async function showPicture(video: HTMLVideoElement): Promise<void> {
  if (!video.checkVisibility()) return;
  await video.play();
  // A picture that does not move sends no more frames.
  const frame = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  await Promise.race([frame, new Promise((resolve) => setTimeout(resolve, 1000))]);
  video.pause();
}
