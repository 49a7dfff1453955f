import { act, cleanup, render } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, inject, it } from 'vitest';
import { page as viewport } from 'vitest/browser';
import { TavusProvider, useConversation } from '../../src';
import { simulate } from '../../src/simulator';
import { serverPages } from './serverPages';
import '../../src/components/styles.css';

afterEach(cleanup);

const renderedPages = inject('renderedPages');

it.each(Object.entries(serverPages))('%s hydrates without warnings and keeps its elements', (name, page) => {
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderedPages[name] ?? '';
  const served = [...container.querySelectorAll('*')];
  const problems: unknown[] = [];
  render(page, { container, hydrate: true, onRecoverableError: (error) => problems.push(error) });
  expect(problems).toEqual([]);
  expect(served.length).toBeGreaterThan(0);
  expect(served.filter((element) => !element.isConnected)).toEqual([]);
});

it.each([
  [360, 740],
  [740, 360],
  [1280, 800],
])('at %d × %d, a served conversation looks the same before and after it hydrates', async (width, height) => {
  await viewport.viewport(width, height);
  const container = document.createElement('div');
  container.style.cssText = 'position: fixed; inset: 0';
  document.body.append(container);
  container.innerHTML = renderedPages['a simulated conversation'] ?? '';
  const served = readViewport(container);
  render(serverPages['a simulated conversation'], { container, hydrate: true });
  await act(twoFrames);
  expect(readViewport(container)).toEqual(served);
});

/** Waits until the browser has reported sizes. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function readViewport(container: HTMLElement) {
  const element = container.querySelector('[data-tavus-part="viewport"]');
  if (!element) throw new Error('There is no viewport.');
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height, radius: getComputedStyle(element).borderRadius };
}

it('a hydrated conversation can start and connect', async () => {
  const source = simulate({}, { delayMs: 10, media: false, seed: 1 });
  let start: () => Promise<void> = async () => undefined;
  function Starter() {
    const conversation = useConversation();
    start = conversation.start;
    return <output>{conversation.state}</output>;
  }
  const page = (
    <TavusProvider source={source}>
      <Starter />
    </TavusProvider>
  );
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderOnServer(page);
  render(page, { container, hydrate: true });
  await act(() => start());
  expect(container.textContent).toBe('connected');
});

/**
 * Renders a page as a server does. React 18 warns about layout effects here, because this is a browser. On a real
 * server, which has no window, our hooks use plain effects, so the warning does not appear.
 */
function renderOnServer(page: ReactElement): string {
  const watched = console.error;
  console.error = (...args: unknown[]) => {
    if (!String(args[0]).includes('useLayoutEffect does nothing on the server')) watched(...args);
  };
  try {
    return renderToString(<StrictMode>{page}</StrictMode>);
  } finally {
    console.error = watched;
  }
}
