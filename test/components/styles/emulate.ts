/// <reference types="@vitest/browser-playwright" />
import { cdp } from 'vitest/browser';

/** What Chromium's own pages have. It keeps a feature that is only left out. */
const usual: Readonly<Record<string, string>> = {
  'forced-colors': 'none',
  'prefers-color-scheme': 'light',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-motion': 'no-preference',
};

/** Makes Chromium believe that the visitor has these preferences, and no others. */
export async function emulate(features: Readonly<Record<string, string>>): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries({ ...usual, ...features }).map(([name, value]) => ({ name, value })),
  });
}
