import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Captions, type CaptionsOwnProps } from '../../../src/components/parts/Captions';
import { Root } from '../../../src/components/parts/Root';
import { Stage } from '../../../src/components/parts/Stage';
import { renderConversation } from '../../../src/testing';
import { palSpeaks, palStarts } from '../../fixtures/wire';
import { showCall } from '../styles/showCall';
import { shownIn } from './shownIn';
import '../../../src/components/styles.css';

const greeting =
  'This is a sentence that is much too long for two lines of a phone, and it goes on and on until it comes to its end.';

async function showCaptions(props: CaptionsOwnProps = {}, spoken?: readonly unknown[]) {
  const { container, session, simulation } = renderConversation(
    <Root style={{ inlineSize: 340, blockSize: 700 }}>
      <Stage>
        <Captions {...props} />
      </Stage>
    </Root>,
    { script: { greeting }, clock: 'real', options: { delayMs: 10, media: false } },
  );
  void session.start();
  await screen.findByText(greeting);
  if (spoken) await act(async () => spoken.forEach((message) => void simulation.deliver(message)));
  const words = screen.getByText(greeting);
  const root = container.querySelector('[data-tavus-part="root"]')?.getBoundingClientRect();
  const box = container.querySelector('[data-tavus-part="caption-box"]')?.getBoundingClientRect();
  const text = container.querySelector('[data-tavus-part="caption-text"]')?.getBoundingClientRect();
  if (!root || !box || !text) throw new Error('There are no captions.');
  return {
    root,
    box,
    text,
    words: words.getBoundingClientRect(),
    lineHeight: Number.parseFloat(getComputedStyle(words).lineHeight),
  };
}

test('captions show at most two lines: the newest words of a text that streams in', async () => {
  const p2 = { turn: 2, inference: 'p2', seq: 1000 };
  const { text, words, lineHeight } = await showCaptions({}, [palStarts(p2), palSpeaks(greeting, p2)]);
  expect(words.height).toBeGreaterThan(lineHeight * 2.5);
  expect(text.height).toBeLessThanOrEqual(lineHeight * 2 + 1);
  expect(Math.abs(words.bottom - text.bottom)).toBeLessThan(1);
});

test('captions begin with the first two lines of a text that arrives as a whole', async () => {
  const { text, words, lineHeight } = await showCaptions();
  expect(words.height).toBeGreaterThan(lineHeight * 2.5);
  expect(text.height).toBeLessThanOrEqual(lineHeight * 2 + 1);
  expect(Math.abs(words.top - text.top)).toBeLessThan(1);
});

test('captions are at the bottom by default, within the root', async () => {
  const bottom = await showCaptions();
  expect(bottom.box.top).toBeGreaterThan(bottom.root.top + bottom.root.height / 2);
  expect(bottom.box.right).toBeLessThanOrEqual(bottom.root.right);
});

test('captions can be at the top', async () => {
  const top = await showCaptions({ position: 'top' });
  expect(top.box.bottom).toBeLessThan(top.root.top + top.root.height / 2);
});

test('captions have the requested size', async () => {
  const { lineHeight } = await showCaptions({ size: 'large' });
  expect(lineHeight).toBeCloseTo(24 * 1.4, 0);
});

test.each([
  [
    'left to right',
    'We have three plans, and most people take the middle one, which costs a little more and is worth it.',
  ],
  [
    'right to left',
    'لدينا ثلاث خطط، ومعظم الناس يختارون الخطة الوسطى، التي تكلف أكثر قليلا وتستحق ذلك بكل تأكيد.',
  ],
])(
  'in a flat box, a line of words that stream in from %s never has a word alone, and misses none',
  async (_, text) => {
    await page.viewport(500, 360);
    const { container, simulation } = await showCall();
    const p2 = { turn: 2, inference: 'p2', seq: 1000 };
    await act(async () => void simulation.deliver(palStarts(p2)));
    const words = text.split(' ');
    const lines: string[] = [];
    for (let said = 1; said <= words.length; said += 1) {
      const speech = words.slice(0, said).join(' ');
      await act(async () => void simulation.deliver(palSpeaks(speech, { ...p2, seq: 1000 + said })));
      const line = shownIn(container);
      // The end of what has been said, and nothing that was cut off.
      expect(line !== '' && speech.endsWith(line)).toBe(true);
      if (said > 1) expect(line.split(' ').length).toBeGreaterThan(1);
      lines.push(line);
    }
    const begun = lines.filter((line, at) => at > 0 && !line.startsWith(lines[at - 1] ?? ''));
    expect(begun.length).toBeGreaterThan(1);
    // The words that a new line repeats are in their order, and no more than two.
    expect(begun.map((line) => line.split(' ').length)).toEqual(begun.map(() => 3));
  },
);
