import { afterEach } from 'vitest';
import { page, server } from 'vitest/browser';

const { width, height } = server.config.browser.viewport;

/** What a test did to the browser is not for the next one: its window, and what a visitor's choices left behind. */
afterEach(async () => {
  localStorage.clear();
  if (window.innerWidth !== width || window.innerHeight !== height) await page.viewport(width, height);
});
