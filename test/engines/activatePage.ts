import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Gives the page the focus of its browser. Not available over WebDriver. */
    activatePage(): Promise<void>;
  }
}

export const activatePage: BrowserCommand<[]> = ({ page }) => page.bringToFront();
