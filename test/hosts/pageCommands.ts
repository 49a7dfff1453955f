import type { BrowserCommand } from 'vitest/node';
import { readSheets } from './readSheets.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Returns the style sheets of all hosts by name. */
    readHostSheets(): Promise<Readonly<Record<string, string>>>;
    /** Sets the visitor's preference for motion, as the browser reports it to the page. Returns false if it cannot. */
    preferMotion(preference: 'reduce' | 'no-preference'): Promise<boolean>;
  }
}

export const readHostSheets: BrowserCommand<[]> = () => readSheets();

export const preferMotion: BrowserCommand<['reduce' | 'no-preference']> = async ({ page }, preference) => {
  // WebDriver has neither Playwright's page nor a command for this.
  await page?.emulateMedia({ reducedMotion: preference });
  return Boolean(page);
};
