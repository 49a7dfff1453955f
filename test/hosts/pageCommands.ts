import type { BrowserCommand } from 'vitest/node';
import { readSheets } from './readSheets.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Returns the style sheets of all hosts by name. */
    readHostSheets(): Promise<Readonly<Record<string, string>>>;
    /** Sets the visitor's preference for motion, as the browser reports it to the page. */
    preferMotion(preference: 'reduce' | 'no-preference'): Promise<void>;
  }
}

export const readHostSheets: BrowserCommand<[]> = () => readSheets();

export const preferMotion: BrowserCommand<['reduce' | 'no-preference']> = ({ page }, preference) =>
  page.emulateMedia({ reducedMotion: preference });
