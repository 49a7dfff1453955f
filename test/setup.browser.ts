import { afterEach, beforeAll, beforeEach } from 'vitest';
import { commands, page, server } from 'vitest/browser';
import { engine } from './engines/engine';

const { width, height } = server.config.browser.viewport;

if (engine !== 'chromium') {
  // Headless Chromium has no scroll bars that take space, and every page in it has the focus.
  document.documentElement.style.scrollbarWidth = 'none';
  beforeEach(() => window.focus());
}

// Where the file before has left the mouse, this one may draw a button, which would then be hovered.
beforeAll(() => commands.restMouse());

/** Resets what a test may have changed in the browser: the visitor's stored choices and the size of the window. */
afterEach(async () => {
  localStorage.clear();
  if (window.innerWidth !== width || window.innerHeight !== height) await page.viewport(width, height);
});
