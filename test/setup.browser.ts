import { afterEach } from 'vitest';
import { page, server } from 'vitest/browser';

const { width, height } = server.config.browser.viewport;

/** Resets what a test may have changed in the browser: the visitor's stored choices and the size of the window. */
afterEach(async () => {
  localStorage.clear();
  if (window.innerWidth !== width || window.innerHeight !== height) await page.viewport(width, height);
});
