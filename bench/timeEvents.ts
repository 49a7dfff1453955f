import { seededRandom } from '../src/simulator/runtime/Random';
import { Page, wordsPerUtterance } from './Page';

const utterancesPerRound = 50;
const rounds = 20;

/** The cost of streaming after `history` utterances, in microseconds. */
export interface EventCost {
  readonly history: number;
  /** Per event, including events that begin an utterance. */
  readonly inOrder: number;
  /** Per event, when one in a hundred arrives fewer than 40 events late. */
  readonly outOfOrder: number;
  /** Per event, when each one is the first word of an utterance. */
  readonly firstWord: number;
  /** Per event in order, each time after the sender has begun to number its events from the beginning. */
  readonly restarted: number;
}

/**
 * Streams whole utterances into conversations that already have these numbers of utterances. Takes the best of many
 * rounds and alternates between the conversations, so that other work on the machine does not slow down only one.
 */
export function timeEvents(histories: readonly number[]): EventCost[] {
  const random = seededRandom(1);
  const subjects = histories.map((history) => ({
    pages: {
      inOrder: new Page(history),
      outOfOrder: new Page(history),
      firstWord: new Page(history),
      restarted: new Page(history),
    },
    best: { history, inOrder: Infinity, outOfOrder: Infinity, firstWord: Infinity, restarted: Infinity },
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { pages, best } of subjects) {
      best.inOrder = Math.min(best.inOrder, timed(pages.inOrder, utterances(pages.inOrder)));
      best.outOfOrder = Math.min(
        best.outOfOrder,
        timed(pages.outOfOrder, withLateOnes(utterances(pages.outOfOrder), random)),
      );
      best.firstWord = Math.min(best.firstWord, timed(pages.firstWord, utterances(pages.firstWord, 1)));
      pages.restarted.restartNumbering();
      best.restarted = Math.min(best.restarted, timed(pages.restarted, utterances(pages.restarted)));
    }
  }
  return subjects.map(({ best }) => best);
}

type Events = ReturnType<Page['nextUtterance']>;

function utterances(page: Page, words?: number): Events {
  return Array.from({ length: utterancesPerRound }, () => page.nextUtterance(words)).flat();
}

function withLateOnes(events: Events, random: () => number): Events {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    if (random() >= 0.01) continue;
    const late = events.splice(index, 1);
    events.splice(index + Math.floor(random() * wordsPerUtterance), 0, ...late);
  }
  return events;
}

function timed(page: Page, events: Events): number {
  const begun = performance.now();
  for (const event of events) page.receive(event);
  return ((performance.now() - begun) / events.length) * 1000;
}
