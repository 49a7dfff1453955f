import { afterAll, beforeEach } from 'vitest';
import { commands } from 'vitest/browser';

// A page of headless Firefox can lose the focus, and then no element in it receives focus events.
beforeEach(async () => {
  window.focus();
  if (document.hasFocus()) return;
  console.log('FOCUS LOST');
  await commands.activatePage();
  window.focus();
  console.log('FOCUS', document.hasFocus());
});

// After the last control, Tab moves the focus into Firefox's own controls, and no later key would reach the page. This
// element comes before them in the page around the tests and starts again at the first control, as headless Chromium does.
const guard = parent.document.body.appendChild(parent.document.createElement('div'));
guard.tabIndex = 0;
guard.addEventListener('focus', startAgain);

afterAll(() => guard.remove());

function startAgain(): void {
  window.focus();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
