/// <reference types="vite/client" />
import { render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import sheet from '../../../src/components/styles.css?inline';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { TavusWidget } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';
import { looksOf } from './looksOf';

const added: Element[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

test('nothing leaks into the page: its elements look the same as before, whatever attributes they have', () => {
  const page = add(document.body, 'div');
  page.innerHTML = `
    <h2 data-idle data-dragging data-state="connected">Title</h2><p data-role="user" data-theme="dark">Text</p>
    <button data-muted data-open="true" disabled>Press</button><svg data-mode="call" viewBox="0 0 1 1"></svg>
    <ul data-panel="sheet" data-density="compact"><li data-role="pal" data-status="pending">One</li></ul>
    <input data-off placeholder="Write"><video data-corner="top-left"></video><a href="#" data-hidden>Link</a>`;
  const before = looksOf(page);
  addStyles(sheet);
  expect(looksOf(page)).toEqual(before);
});

test('no inherited style of the page leaks in', () => {
  addStyles(sheet);
  const looks = () => {
    const { container, unmount } = render(<TavusConversation style={{ height: 400, width: 800 }} />);
    const found = looksOf(rootOf(container));
    unmount();
    return found;
  };
  const before = looks();
  addStyles(`html { font-size: 31px; }
    body { color: lime; font: italic 900 small-caps 40px/3 serif; letter-spacing: 9px; word-spacing: 20px;
      text-transform: uppercase; text-align: center; text-indent: 30px; text-shadow: 3px 3px red; white-space: pre;
      cursor: wait; list-style: square; visibility: visible; word-break: break-all; hyphens: auto; tab-size: 40;
      line-break: anywhere; caret-color: red; border-collapse: collapse; font-variant-numeric: slashed-zero; }`);
  expect(looks()).toEqual(before);
});

test('the theme comes from the conversation, else from the nearest ancestor that sets one, else from the system', () => {
  addStyles(sheet);
  const schemeIn = (around: string | undefined, theme?: 'light' | 'dark' | 'system') => {
    const { container, unmount } = render(
      <div data-theme={around}>
        <TavusConversation theme={theme} />
      </div>,
    );
    const scheme = getComputedStyle(rootOf(container)).colorScheme;
    unmount();
    return scheme;
  };
  expect(schemeIn(undefined)).toBe('light dark');
  expect(schemeIn('dark')).toBe('dark');
  expect(schemeIn('light')).toBe('light');
  expect(schemeIn('dark', 'light')).toBe('light');
  expect(schemeIn('light', 'dark')).toBe('dark');
  expect(schemeIn('dark', 'system')).toBe('light dark');
  const { container } = render(
    <div data-theme="dark">
      <div data-theme="light">
        <TavusConversation />
      </div>
    </div>,
  );
  expect(getComputedStyle(rootOf(container)).colorScheme).toBe('light');
});

test('themes are the same when the application compiles our styles for older browsers', async () => {
  const translated = await commands.translateStyles('src/components/styles.css');
  expect(translated.replaceAll(/supports \(color:\s*light-dark\(red, red\)\)/g, '')).not.toContain(
    'light-dark(',
  );
  const asWritten = colorsWith(sheet);
  expect(asWritten).toContain('light dark undefined: rgb(14, 16, 24),rgb(139, 147, 255)');
  expect(colorsWith(translated)).toEqual(asWritten);
});

test('themes are the same in browsers without `light-dark()`', () => {
  const lowered = sheet.replaceAll('(color: light-dark(red, red))', '(color: unknown)');
  expect(lowered).not.toBe(sheet);
  expect(colorsWith(lowered)).toEqual(colorsWith(sheet));
});

test('a color scheme that the page gives to the conversation counts', () => {
  addStyles(sheet);
  addStyles('.mine { color-scheme: dark; }');
  const { container } = render(<TavusConversation className="mine" />);
  expect(getComputedStyle(rootOf(container)).backgroundColor).toBe('rgb(14, 16, 24)');
});

test('the launcher uses the theme of the nearest ancestor, like the call that it opens', () => {
  addStyles(sheet);
  const { container } = render(
    <div data-theme="dark">
      <TavusWidget source={simulate()} />
    </div>,
  );
  const launcher = container.querySelector('[data-tavus-part="launcher"]');
  expect(launcher && getComputedStyle(launcher).colorScheme).toBe('dark');
});

test('variables set on the conversation apply to it, and compact density takes less space', () => {
  addStyles(sheet);
  addStyles('.mine { --tavus-accent: rgb(9, 8, 7); }');
  const { container, rerender } = render(<TavusConversation className="mine" />);
  const start = () => container.querySelector('[data-tavus-part="start-button"]') ?? container;
  expect(getComputedStyle(start()).backgroundColor).toBe('rgb(9, 8, 7)');
  const comfortable = start().getBoundingClientRect().width;
  rerender(<TavusConversation className="mine" density="compact" />);
  expect(start().getBoundingClientRect().width).toBeLessThan(comfortable);
});

/** Returns the colors of the conversation and of the launcher with each theme, on each page. */
function colorsWith(css: string): string[] {
  addStyles(css);
  const background = (element: Element | null) => element && getComputedStyle(element).backgroundColor;
  const themes = [undefined, 'light', 'dark', 'system'] as const;
  const colors = themes.flatMap((outer) =>
    themes.flatMap((inner) =>
      themes.map((theme) => {
        const { container, unmount } = render(
          <div data-theme={outer}>
            <div data-theme={inner}>
              <TavusConversation theme={theme} />
              <TavusWidget source={simulate()} theme={theme} />
            </div>
          </div>,
        );
        const launcher = container.querySelector('[data-tavus-part="launcher"]');
        const found = [background(rootOf(container)), background(launcher)];
        unmount();
        return `${outer} ${inner} ${theme}: ${found}`;
      }),
    ),
  );
  added.pop()?.remove();
  return colors;
}

function rootOf(container: Element): Element {
  const root = container.querySelector('[data-tavus-part="root"]');
  if (!root) throw new Error('There is no conversation.');
  return root;
}

function addStyles(css: string): void {
  add(document.head, 'style').textContent = css;
}

function add(parent: Element, tag: string): Element {
  const element = parent.appendChild(document.createElement(tag));
  added.push(element);
  return element;
}
