import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Captions } from '../../../src/components/parts/Captions';
import { Root } from '../../../src/components/parts/Root';
import { Stage } from '../../../src/components/parts/Stage';
import { useTavusEvents } from '../../../src/hooks/conversation/useTavusEvents';
import { renderConversation } from '../../../src/testing';
import { palSays, palSpeaks, palStarts, palStops } from '../../fixtures/wire';
import { type ShownCaption, spansOf, watchCaptions } from './watchCaptions';
import '../../../src/components/styles.css';

/** Returns an utterance of words that occur in no other one; a sentence has five. */
function utterance(number: number, length: number): string {
  const words = Array.from({ length }, (_, index) => `u${number}w${index + 1}`);
  return words.map((word, index) => (index % 5 === 4 || index + 1 === length ? `${word}.` : word)).join(' ');
}

const wordsOf = (text: string) => text.split(' ');
const lastOf = (text: string) => wordsOf(text).at(-1) ?? '';
const pass = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

const shortestMs = 800;
const greeting = utterance(1, 27);

/** Notes when each word was spoken, as far as the events tell. */
function Ear({ heardAt }: { readonly heardAt: Map<string, number> }) {
  const hear = (text: string) => {
    for (const word of wordsOf(text)) if (!heardAt.has(word)) heardAt.set(word, performance.now());
  };
  useTavusEvents('conversation.utterance.streaming', ({ speech }) => hear(speech));
  // The words of the greeting come without events of their own.
  useTavusEvents('conversation.started_speaking', ({ role }) => role === 'pal' && hear(greeting));
  return null;
}

test('twenty utterances: each word is shown once, in order, not before it is spoken, and the last one stays', async () => {
  const script = { greeting, replies: [{ when: /./, say: '' }] };
  const heardAt = new Map<string, number>();
  const { container, session, simulation } = renderConversation(
    <Root style={{ inlineSize: 700, blockSize: 520 }}>
      <Stage>
        <Captions />
      </Stage>
      <Ear heardAt={heardAt} />
    </Root>,
    { script, clock: 'real', options: { speed: 8, delayMs: 10, media: false } },
  );
  const { shown, stop } = watchCaptions(container);
  const said: string[] = [];
  const isShown = (word: string) => waitFor(() => expect(shown.at(-1)?.words).toContain(word));

  /** Waits until the last word of an utterance has been shown for long enough. */
  async function follow(text: string): Promise<void> {
    said.push(text);
    await isShown(lastOf(text));
    await pass(shortestMs + 50);
  }

  void session.start();
  await follow(greeting);

  const question = 'u2w1 u2w2 u2w3 u2w4';
  simulation.userSays(question);
  await follow(question);

  for (let number = 3; number <= 17; number += 1) {
    // Some have one word, some need more than two lines.
    const text = utterance(number, [6, 1, 30, 7][number % 4] ?? 1);
    simulation.say(text);
    await follow(text);
  }

  const cut = utterance(18, 10);
  simulation.say(cut);
  await isShown('u18w3');
  simulation.interrupt();
  await pass(shortestMs + 50);
  const spoken = wordsOf(cut).filter((word) => heardAt.has(word));
  said.push(spoken.join(' '));
  expect(spoken.length).toBeLessThan(10);

  const late = utterance(19, 4);
  const row = { inference: 'late' };
  const early = wordsOf(late).slice(0, 3).join(' ');
  simulation.deliver(palSays(late, row));
  simulation.deliver(palStarts(row));
  simulation.deliver(palSpeaks(early, { ...row, index: 0 }));
  simulation.deliver(palStops(row));
  await pass(400);
  simulation.deliver(palSpeaks(late, { ...row, index: 1, final: true }));
  await follow(late);

  const farewell = utterance(20, 6);
  simulation.say(farewell);
  await follow(farewell);
  await waitFor(() => expect(shown.at(-1)?.words).toEqual([]));
  stop();

  const words = said.flatMap(wordsOf);
  expect(orderOf(shown)).toEqual(words);
  expect(words.filter((word) => spansOf(word, shown).length !== 1)).toEqual([]);
  const shownMs = (word: string) => spansOf(word, shown).reduce((sum, { from, to }) => sum + to - from, 0);
  expect(said.map(lastOf).filter((word) => shownMs(word) < shortestMs)).toEqual([]);
  const isEarly = (word: string) =>
    (spansOf(word, shown)[0]?.from ?? 0) < (heardAt.get(word) ?? Number.POSITIVE_INFINITY);
  expect(words.filter(isEarly)).toEqual([]);
}, 90_000);

/** Returns all words in the order in which they were shown first. */
function orderOf(shown: readonly ShownCaption[]): string[] {
  return [...new Set(shown.flatMap(({ words }) => words))];
}
