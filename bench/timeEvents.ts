import { seededRandom } from '../src/simulator/Random';
import { Page, wordsPerUtterance } from './Page';

const utterancesPerRound = 50;
const rounds = 15;

/** What streaming costs behind so many utterances, in microseconds; the median of several rounds. */
export interface EventCost {
  readonly history: number;
  /** Per event, new utterances included. */
  readonly inOrder: number;
  /** Per event, one in a hundred coming up to 40 events late. */
  readonly outOfOrder: number;
  /** Of the first word of an utterance alone. */
  readonly firstWord: number;
}

/** Streams whole utterances into a conversation with that history. */
export function timeEvents(history: number): EventCost {
  const inOrder = new Page(history);
  const outOfOrder = new Page(history);
  const beginnings = new Page(history);
  const random = seededRandom(1);
  return {
    history,
    inOrder: median(() => stream(inOrder)),
    outOfOrder: median(() => streamLate(outOfOrder, random)),
    firstWord: median(() => streamBeginnings(beginnings)),
  };
}

function stream(page: Page): number {
  const events = Array.from({ length: utterancesPerRound }, () => page.nextUtterance()).flat();
  return timed(page, events);
}

function streamLate(page: Page, random: () => number): number {
  const events = Array.from({ length: utterancesPerRound }, () => page.nextUtterance()).flat();
  for (let index = events.length - 1; index >= 0; index -= 1) {
    if (random() >= 0.01) continue;
    const late = events.splice(index, 1);
    events.splice(index + Math.floor(random() * wordsPerUtterance), 0, ...late);
  }
  return timed(page, events);
}

function streamBeginnings(page: Page): number {
  const events = Array.from({ length: utterancesPerRound }, () => page.nextUtterance(1)).flat();
  return timed(page, events);
}

function timed(page: Page, events: ReturnType<Page['nextUtterance']>): number {
  const begun = performance.now();
  for (const event of events) page.receive(event);
  return ((performance.now() - begun) / events.length) * 1000;
}

function median(measure: () => number): number {
  const values = Array.from({ length: rounds }, measure).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}
