/// <reference types="@vitest/browser-playwright" />
/// <reference types="@vitest/browser-webdriverio" />
import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Moves the mouse to the corner of the window, where no test draws anything. */
    restMouse(): Promise<void>;
  }
}

export const restMouse: BrowserCommand<[]> = async ({ page, browser }) => {
  if (page) await page.mouse.move(...corner);
  // WebDriver has no page of Playwright's.
  else await browser.action('pointer').move({ x: 0, y: 0 }).perform();
};

const corner = [0, 0] as const;
