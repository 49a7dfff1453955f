import { afterAll, afterEach } from 'vitest';

// After the last control, Tab moves the focus into Firefox's own controls, and no later key would reach the page. This
// element comes before them in the page around the tests and starts again at the first control, as headless Chromium does.
const guard = parent.document.body.appendChild(parent.document.createElement('div'));
guard.tabIndex = 0;
guard.addEventListener('focus', startAgain);

afterAll(() => guard.remove());

// Without the focus of its window, a page gets no focus events, and nothing gives it back.
afterEach(() => {
  window.focus();
  if (!document.hasFocus()) throw new Error('This test took the focus from the page.');
});

function startAgain(): void {
  window.focus();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
