/// <reference types="@vitest/browser-webdriverio" />
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';
import type { DragOptions, Offset } from './DragOptions.ts';

type Pointer = BrowserCommand<[selector: string]>;

const click: Pointer = async ({ browser }, selector) => (await still({ browser }, selector)).click();
const doubleClick: Pointer = async ({ browser }, selector) =>
  (await still({ browser }, selector)).doubleClick();
const hover: Pointer = async ({ browser }, selector) => (await still({ browser }, selector)).moveTo();
const drag: BrowserCommand<[source: string, target: string, options?: DragOptions]> = async (
  { browser },
  source,
  target,
  { sourcePosition, targetPosition } = {},
) => {
  const from = await still({ browser }, source);
  const to = await still({ browser }, target);
  await browser
    .action('pointer')
    .move({ origin: from, ...(await fromMiddle(from, sourcePosition)) })
    .down()
    .move({ origin: to, ...(await fromMiddle(to, targetPosition)), duration: 100 })
    .up()
    .perform();
};

/**
 * Replacements for Vitest's commands that press at the place of an element. WebDriver presses where the element was when it
 * looked, so an element that still moves is missed. These wait until it stands still, as Playwright does.
 */
export const webDriverCommands: Readonly<Record<string, Pointer | typeof drag>> = {
  __vitest_click: click,
  __vitest_dblClick: doubleClick,
  __vitest_hover: hover,
  __vitest_dragAndDrop: drag,
};

type Driver = Pick<BrowserCommandContext, 'browser'>;

/** Finds an element, and waits until it has been in the same place for two frames. */
async function still({ browser }: Driver, selector: string) {
  const element = browser.$(selector);
  await element.waitForExist({ timeout: 10_000 });
  await browser.executeAsync(
    (found: HTMLElement, done: () => void) => {
      let [before, frames] = ['', 0];
      const look = () => {
        const { x, y, width, height } = found.getBoundingClientRect();
        const place = [x, y, width, height].join();
        frames = place === before ? frames + 1 : 0;
        before = place;
        if (frames < 2) requestAnimationFrame(look);
        else done();
      };
      look();
    },
    await element.getElement(),
  );
  return element;
}

/** WebDriver counts from the middle of an element, Playwright from its corner. */
async function fromMiddle(element: Awaited<ReturnType<typeof still>>, offset: Offset | undefined) {
  if (!offset) return {};
  const { width, height } = await element.getSize();
  return { x: Math.round(offset.x - width / 2), y: Math.round(offset.y - height / 2) };
}
