import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Root } from '../../../src/components/parts/Root';
import { Transcript, type TranscriptOwnProps } from '../../../src/components/parts/Transcript';
import { palSays, userSays } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';
import '../../../src/components/styles.css';

/** Shows a transcript of limited height with this many rows; every tenth is about a lighthouse. */
async function showRows(count: number, props: TranscriptOwnProps = {}) {
  const shown = (
    <Root style={{ blockSize: 400, inlineSize: 340 }}>
      <Transcript {...props} />
    </Root>
  );
  const { connect, simulation, container } = renderConversation(shown, { greeting: '' });
  await connect();
  const hear = (...messages: unknown[]) =>
    act(async () => {
      for (const message of messages) simulation.deliver(message);
    });
  const rows = Array.from({ length: count }, (_, index) => {
    const of = { turn: index + 1, inference: `i${index + 1}` };
    const text =
      index % 10 === 0 ? `Row ${index + 1}: the Lighthouse, café.` : `Row ${index + 1} is <b>plain</b>.`;
    return index % 2 ? palSays(text, of) : userSays(text, of);
  });
  await hear(...rows);
  await waitFor(() => expect(container.querySelector('[data-tavus-part="utterance"]')).not.toBeNull());
  return { hear, container, box: screen.getByRole('region', { name: 'Transcript' }) };
}

const found = () => document.querySelector('[data-found] [data-tavus-part="utterance-text"]');
const canHighlight = typeof Highlight !== 'undefined';
const highlighted = () =>
  [...((canHighlight && CSS.highlights.get('tavus-found')) || [])].map((range) => `${range}`);

function watchClipboard() {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => write.mockRestore());
  return () => write.mock.calls.map(([text]) => text);
}

test('from 50 rows on there is a search', async () => {
  const { hear } = await showRows(49);
  expect(screen.queryByRole('searchbox')).toBeNull();
  await hear(userSays('The fiftieth.', { turn: 90, inference: 'i90' }));
  expect(await screen.findByRole('searchbox', { name: 'Search' })).toBeTruthy();
});

test('the search finds all rows, says how many, and goes from hit to hit with the Enter key', async () => {
  const { box } = await showRows(60);
  const field = await screen.findByRole('searchbox');
  await userEvent.type(field, 'LIGHT');
  expect(screen.getByText('1 of 6')).toBeTruthy();
  expect(highlighted()).toEqual(canHighlight ? Array(6).fill('Light') : []);
  const isInView = () => {
    const [view, hit] = [box.getBoundingClientRect(), found()?.getBoundingClientRect()];
    return hit !== undefined && hit.top >= view.top && hit.bottom <= view.bottom;
  };
  expect(found()?.textContent).toContain('Row 1:');
  await waitFor(() => expect(isInView()).toBe(true));
  await userEvent.keyboard('{Enter}{Enter}{Enter}');
  expect(screen.getByText('4 of 6')).toBeTruthy();
  expect(found()?.textContent).toContain('Row 31:');
  await waitFor(() => expect(isInView()).toBe(true));
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(found()?.textContent).toContain('Row 21:');
  await userEvent.click(screen.getByRole('button', { name: 'Previous result' }));
  expect(found()?.textContent).toContain('Row 11:');
  await userEvent.click(field);
  await userEvent.keyboard('{Escape}');
  expect(highlighted()).toEqual([]);
  expect(found()).toBeNull();
});

test('accents do not matter, markup is text, and nothing found is said', async () => {
  await showRows(60);
  const field = await screen.findByRole('searchbox');
  await userEvent.type(field, 'cafe');
  expect(screen.getByText('1 of 6')).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, '<b>');
  expect(screen.getByText('1 of 54')).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, 'nobody said this');
  expect(screen.getByText('No results')).toBeTruthy();
});

test('words that arrive during a search are found, and take the reader nowhere', async () => {
  const { hear, box } = await showRows(60);
  await userEvent.type(await screen.findByRole('searchbox'), 'lighthouse');
  await waitFor(() => expect(box.scrollTop).toBeLessThan(200));
  await hear(palSays('Another lighthouse.', { turn: 91, inference: 'i91' }));
  expect(await screen.findByText('1 of 7')).toBeTruthy();
  expect(box.scrollTop).toBeLessThan(200);
});

test('the row under the pointer can be copied, without its name and time', async () => {
  const { container } = await showRows(3);
  const copied = watchClipboard();
  const [row] = container.querySelectorAll('[data-tavus-part="utterance"]');
  // A real pointer, which rests on the row while the button loads.
  await page.elementLocator(row as Element).hover();
  await userEvent.click(await screen.findByRole('button', { name: 'Copy' }));
  expect(copied()).toEqual(['Row 1: the Lighthouse, café.']);
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(row?.querySelector('button')?.getAttribute('aria-label')).toBe('Copied');
  await page.elementLocator(row as Element).unhover();
});

test('with the keyboard, copying is one stop, and the arrow keys go from row to row', async () => {
  const { box } = await showRows(3);
  const copied = watchClipboard();
  box.focus();
  const button = await screen.findByRole('button', { name: 'Copy' });
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy transcript' }));
  await userEvent.tab();
  expect(document.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}{ArrowUp}');
  await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('Row 2'));
  await userEvent.keyboard('{Enter}');
  expect(copied()).toEqual(['Row 3 is <b>plain</b>.', 'Row 2 is <b>plain</b>.']);
});

test('everything that is shown can be copied', async () => {
  const { box } = await showRows(3, { filter: ({ role }) => role === 'user' });
  const copied = watchClipboard();
  box.focus();
  await userEvent.click(await screen.findByRole('button', { name: 'Copy transcript' }));
  expect(
    copied()[0]
      ?.split('\n')
      .map((line) => line.replace(/^\[.*?\] /, '')),
  ).toEqual(['You: Row 1: the Lighthouse, café.', 'You: Row 3 is <b>plain</b>.', '']);
});

test('where the clipboard is closed to a frame, a command copies', async () => {
  const { box } = await showRows(1);
  const write = vi
    .spyOn(navigator.clipboard, 'writeText')
    .mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  const command = vi.spyOn(document, 'execCommand');
  onTestFinished(() => {
    write.mockRestore();
    command.mockRestore();
  });
  box.focus();
  await userEvent.click(await screen.findByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(command).toHaveBeenCalledWith('copy'));
});
