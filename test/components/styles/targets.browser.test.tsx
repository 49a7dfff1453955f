import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { needsChromium } from '../../engines/engine';
import { showStates } from '../../hosts/showStates';
import { atRest } from './atRest';
import { touch } from './phone';
import '../../../src/components/styles.css';

afterEach(() => touch(false));

const controls =
  'button, select, textarea, summary, input:not([data-tavus-part="canvas-choice"]), label:has(input)';

/** Lists the controls below an element, also those in shadow trees. */
function controlsIn(box: ParentNode): Element[] {
  const within = [...box.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...box.querySelectorAll(controls), ...within.flatMap(controlsIn)];
}

test('for a finger, no control of any state is smaller than 44 pixels', async (context) => {
  needsChromium(context, 'emulates');
  await touch(true);
  await page.viewport(1280, 1000);
  await showStates((_, width, height) => {
    const box = document.body.appendChild(document.createElement('div'));
    box.style.cssText = `inline-size: ${width}px; block-size: ${height}px;`;
    return box;
  });
  await atRest();
  const small = controlsIn(document.body).flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    const name = control.getAttribute('data-tavus-part') ?? control.textContent;
    const isSmall = width > 1 && Math.min(width, height) < 43.5;
    return isSmall ? [`${name}: ${Math.round(width)} × ${Math.round(height)}`] : [];
  });
  expect([...new Set(small)]).toEqual([]);
}, 180_000);
