import { afterEach, beforeEach } from 'vitest';
import { commands, page, server } from 'vitest/browser';
import { engine } from './engines/engine';

const { width, height } = server.config.browser.viewport;

if (engine !== 'chromium') {
  // Headless Chromium has no scroll bars that take space, and every page in it has the focus.
  document.documentElement.style.scrollbarWidth = 'none';
  beforeEach(() => window.focus());
}

// A mouse that rests where the next test draws a button hovers it.
let isMouseAway = false;
addEventListener(
  'mousemove',
  ({ isTrusted, clientX, clientY }) => {
    if (isTrusted) isMouseAway = clientX > 0 || clientY > 0;
  },
  true,
);

/**
 * Resets what a test may have changed in the browser: the visitor's stored choices, the place of the mouse and the size of
 * the window.
 */
afterEach(async () => {
  localStorage.clear();
  if (isMouseAway) await commands.restMouse();
  if (window.innerWidth !== width || window.innerHeight !== height) await page.viewport(width, height);
});
