import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Root } from '../../../src/components/parts/Root';
import { Transcript } from '../../../src/components/parts/Transcript';
import type { Simulation } from '../../../src/simulator';
import { renderConversation } from '../../../src/testing';
import '../../../src/components/styles.css';

/** Renders a transcript of limited height, with a PAL that says only what the test delivers. */
async function showTranscript(planned = false) {
  const conversation = renderConversation(
    <Root style={{ blockSize: 320, minBlockSize: 0, display: 'flex', flexDirection: 'column' }}>
      <Transcript planned={planned} />
    </Root>,
    { script: { greeting: '' }, clock: 'real', options: { delayMs: 10, speed: 8, media: false } },
  );
  await conversation.start();
  return { ...conversation, box: screen.getByRole('region', { name: 'Transcript' }) };
}

let seq = 1000;

function says(simulation: Simulation, role: string, speech: string, more: object = {}) {
  seq += 1;
  return act(async () =>
    simulation.deliver({
      event_type: 'conversation.utterance',
      seq,
      turn_idx: seq,
      inference_id: `${role}${seq}`,
      properties: { role, speech },
      ...more,
    }),
  );
}

async function sayMuch(simulation: Simulation, lines = 12) {
  for (let line = 1; line <= lines; line += 1) {
    await says(
      simulation,
      line % 2 ? 'user' : 'pal',
      `Line ${line} of a conversation with enough to fill a box.`,
    );
  }
}

const distanceFromEnd = (box: HTMLElement) => box.scrollHeight - box.scrollTop - box.clientHeight;

test('the transcript stays at its end while the reader is there', async () => {
  const { simulation, box } = await showTranscript();
  await sayMuch(simulation);
  expect(box.scrollHeight).toBeGreaterThan(box.clientHeight * 1.5);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  await says(simulation, 'pal', 'One more.');
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  expect(screen.queryByRole('button', { name: 'Jump to latest' })).toBeNull();
});

test('the transcript stays at its end when rows turn out larger than the browser estimated', async () => {
  const { simulation, box } = await showTranscript();
  await sayMuch(simulation);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  const rows = box.querySelector<HTMLElement>('[data-tavus-part="transcript-rows"]');
  if (rows) rows.style.blockSize = `${rows.offsetHeight + 148}px`;
  expect(distanceFromEnd(box)).toBeGreaterThan(100);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  expect(screen.queryByRole('button', { name: 'Jump to latest' })).toBeNull();
});

test('the transcript keeps its position for a reader who has scrolled up, and offers a jump to the latest row', async () => {
  const { simulation, box } = await showTranscript();
  await sayMuch(simulation);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  act(() => {
    box.scrollTop = 0;
  });
  const jump = await screen.findByRole('button', { name: 'Jump to latest' });
  await says(simulation, 'pal', 'Something new.');
  expect(box.scrollTop).toBe(0);

  await userEvent.click(jump);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Jump to latest' })).toBeNull());
  expect(document.activeElement).toBe(box);
});

test('sending scrolls to what was sent, also while reading what was said before', async () => {
  const { session, simulation, box } = await showTranscript();
  await sayMuch(simulation);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  act(() => {
    box.scrollTop = 0;
  });
  await screen.findByRole('button', { name: 'Jump to latest' });
  await act(async () => void session.send.respond('And the price?'));
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Jump to latest' })).toBeNull());
});

test('what is laid over the rows does not take a reader near the end to the end', async () => {
  const { simulation, box } = await showTranscript();
  await sayMuch(simulation);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  act(() => {
    box.scrollTop -= 30;
  });
  await new Promise(requestAnimationFrame);
  const over = document.createElement('span');
  over.style.position = 'absolute';
  box.querySelector('li')?.append(over);
  await new Promise(requestAnimationFrame);
  expect(distanceFromEnd(box)).toBeGreaterThan(20);
});

test('a reader who scrolls up a little as soon as a row has come stays there', async () => {
  const { simulation, box } = await showTranscript();
  await sayMuch(simulation);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  await says(simulation, 'pal', 'One more row.');
  box.scrollTop -= 30;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(distanceFromEnd(box)).toBeGreaterThan(20);
});

test('`planned` shows the words not yet spoken, but hides them from assistive technology', async () => {
  const { simulation, container } = await showTranscript(true);
  await says(simulation, 'pal', 'One two three.', { inference_id: 'p', turn_idx: 1 });
  await says(simulation, 'pal', '', {
    event_type: 'conversation.utterance.streaming',
    inference_id: 'p',
    turn_idx: 1,
    properties: { role: 'pal', speech: 'One two', content_index: 1, final: false },
  });
  const toCome = container.querySelector('[data-tavus-part="utterance-planned"]');
  expect(toCome?.textContent).toBe(' three.');
  expect(toCome?.getAttribute('aria-hidden')).toBe('true');
  expect(container.querySelector('[data-tavus-part="utterance-text"]')?.textContent).toBe('One two three.');
});

test('a speaker who continues is named once visually, and every time for assistive technology', async () => {
  const { simulation, container } = await showTranscript();
  await says(simulation, 'pal', 'First.');
  await says(simulation, 'pal', 'Second.');
  const [first, second] = container.querySelectorAll<HTMLElement>('[data-tavus-part="utterance-speaker"]');
  expect(first?.getBoundingClientRect().width).toBeGreaterThan(10);
  // Neither is there a time on its own.
  expect(second?.getBoundingClientRect().width).toBeLessThan(2);
  expect(second?.textContent).toBe('Mira');
});

test('rows far from the viewport are not laid out, so long transcripts scroll smoothly', async () => {
  const { simulation, box } = await showTranscript();
  await sayMuch(simulation, 100);
  await waitFor(() => expect(distanceFromEnd(box)).toBeLessThan(2));
  const [first, ...others] = box.querySelectorAll<HTMLElement>('[data-tavus-part="transcript-rows"]');
  expect(others.length).toBeGreaterThan(2);
  const laidOut = (row: Element | null | undefined) => row?.checkVisibility({ contentVisibilityAuto: true });
  // The browser decides this when it paints.
  await expect.poll(() => laidOut(first?.firstElementChild)).toBe(false);
  await expect.poll(() => laidOut(others.at(-1)?.lastElementChild)).toBe(true);
  const rows = [...box.querySelectorAll('[data-tavus-part="utterance-text"]')].map(
    ({ textContent }) => textContent,
  );
  expect(rows).toHaveLength(100);
  expect(rows[64]).toContain('Line 65');
});
