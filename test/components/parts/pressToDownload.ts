/// <reference types="@vitest/browser-playwright" />
import { readFile } from 'node:fs/promises';
import type { BrowserCommand } from 'vitest/node';

/** A file that the browser has saved. */
interface SavedFile {
  readonly name: string;
  readonly text: string;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Presses a button with the Enter key and returns the file that the browser saves. */
    pressToDownload(button: string): Promise<SavedFile>;
  }
}

/** Runs in Node alongside the browser, where downloads arrive. */
export const pressToDownload: BrowserCommand<[button: string]> = async (
  { page, frame },
  button,
): Promise<SavedFile> => {
  const tests = await frame();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tests.getByRole('button', { name: button }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};
