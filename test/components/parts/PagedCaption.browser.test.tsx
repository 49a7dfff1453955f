import { act, waitFor } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Captions } from '../../../src/components/parts/Captions';
import { Root } from '../../../src/components/parts/Root';
import { Stage } from '../../../src/components/parts/Stage';
import { Status } from '../../../src/components/parts/Status';
import { translatePage } from '../../fixtures/translatePage';
import { palSays, palStarts, palStops, replicaInterrupted } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';
import { shownIn } from './shownIn';
import '../../../src/components/styles.css';

const g = { inference: 'g' };

/** Shows a text that arrives as a whole, in a box of the given width. */
async function show(text: string, inlineSize = 340, beside?: ReactNode) {
  const shown = (
    <Root style={{ inlineSize, blockSize: 500 }}>
      <Stage>
        <Captions />
      </Stage>
      {beside}
    </Root>
  );
  const { connect, simulation, container } = renderConversation(shown, { greeting: '' });
  await connect();
  const hear = (message: unknown) => act(async () => simulation.deliver(message));
  await hear(palSays(text, g));
  await hear(palStarts(g));
  await waitFor(() => expect(shownIn(container)).not.toBe(''));
  return { hear, container, page: () => shownIn(container) };
}

/** Returns the different pages that are shown until the text is at its end. */
async function pagesUntilEnd(page: () => string, text: string): Promise<string[]> {
  const pages: string[] = [];
  await waitFor(
    () => {
      const shown = page();
      if (pages.at(-1) !== shown) pages.push(shown);
      expect(shown !== '' && text.endsWith(shown)).toBe(true);
    },
    { timeout: 25_000 },
  );
  return pages;
}

const without = (text: string) => text.replace(/\s/g, '');

test.each([
  ['Latin', 'One two three four five six seven eight nine ten eleven twelve.'],
  [
    'Chinese',
    '你好，我住在这个页面里，不需要网络。你可以问我天气，也可以让我讲一个故事，我很喜欢讲故事给你听。',
  ],
  ['Arabic', 'مرحبا، أنا أعيش في هذه الصفحة ولا أحتاج إلى شبكة. اسألني عن الطقس.'],
  ['emoji', Array.from({ length: 16 }, (_, index) => `${index}👩‍👩‍👧‍👦👍🏽`).join('')],
])('a whole text in %s is shown page by page, each character once', async (_, text) => {
  const { page } = await show(text, 220);
  const pages = await pagesUntilEnd(page, text);
  expect(pages.length).toBeGreaterThan(1);
  expect(without(pages.join(''))).toBe(without(text));
});

test('on a translated page, the pages turn to the end and skip no word', async () => {
  const stop = translatePage(document.body, (sentence) =>
    sentence.replace(/\w+/g, (word) => `${word}-${word}`),
  );
  onTestFinished(stop);
  const words = Array.from({ length: 16 }, (_, index) => `word${index}`);
  const { page } = await show(`${words.join(' ')}.`, 260);
  const seen: string[] = [];
  await waitFor(
    () => {
      if (seen.at(-1) !== page()) seen.push(page());
      expect(seen.at(-1)).toMatch(/word15-word15/);
    },
    { timeout: 20_000 },
  );
  expect(seen.length).toBeGreaterThan(2);
  expect(words.filter((word) => !seen.some((shown) => shown.includes(`${word}-${word}`)))).toEqual([]);
});

test('an unbroken text wraps within two lines, and its last page follows the speech', async () => {
  const address = `https://example.com/${'0123456789'.repeat(298)}`;
  const { page, container, hear } = await show(address);
  const box = container.querySelector('[data-tavus-part="caption-box"]')?.getBoundingClientRect();
  expect(box?.width).toBeLessThanOrEqual(300);
  expect(page().length).toBeGreaterThan(20);
  expect(page().length).toBeLessThan(120);
  expect(address.startsWith(page())).toBe(true);
  await hear(palStops(g));
  await waitFor(() => expect(address.endsWith(page())).toBe(true));
});

test('the pages stay where they are while the PAL pauses between two sentences', async () => {
  const { page, hear } = await show('First sentence with many words, much more than two lines. '.repeat(4));
  const first = page();
  await hear(palStops(g));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await hear(palStarts(g));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(page()).toBe(first);
});

test('the page stays when the PAL is interrupted, and no later word is shown', async () => {
  const { page, hear } = await show('This is a greeting that is cut short long before its second page.');
  const first = page();
  await hear(palStops({ ...g, interrupted: true }));
  await hear(replicaInterrupted(g));
  await waitFor(() => {
    expect(['', first]).toContain(page());
    expect(page()).toBe('');
  });
});

test('a page takes in more words when the box becomes wider', async () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.';
  const { page, container } = await show(text);
  expect(page()).not.toBe(text);
  const root = container.querySelector<HTMLElement>('[data-tavus-part="root"]');
  if (root) root.style.inlineSize = '900px';
  await waitFor(() => expect(page()).toBe(text));
});

test('a page that turns renders the caption and nothing else', async () => {
  const onRender = vi.fn();
  const text = 'One two three four five six seven eight nine ten eleven twelve.';
  const { page } = await show(
    text,
    220,
    <Profiler id="status" onRender={onRender}>
      <Status />
    </Profiler>,
  );
  await waitFor(() => expect(onRender).toHaveBeenCalled());
  onRender.mockClear();
  const pages = await pagesUntilEnd(page, text);
  expect(pages.length).toBeGreaterThan(1);
  expect(onRender).not.toHaveBeenCalled();
});

test('a later page keeps the direction of the whole text', async () => {
  const text = `مرحبا، هذه جملة طويلة لا تتسع لها سطران في صندوق صغير ${'Latin words of the second page '.repeat(3)}`;
  const { page, container, hear } = await show(text);
  await hear(palStops(g));
  await waitFor(() => expect(page()).not.toMatch(/مرحبا/));
  const box = container.querySelector('[data-tavus-part="caption-text"]');
  expect(box && getComputedStyle(box).direction).toBe('rtl');
});
