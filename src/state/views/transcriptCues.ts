import { wordsOf } from '../fold/resembles';
import type { Utterance } from '../fold/Utterance';

/** An utterance with the time span in which it was said, in milliseconds from the beginning. */
export interface Cue {
  readonly utterance: Utterance;
  readonly startMs: number;
  readonly endMs: number;
}

/** The average time to say a word, and the shortest time in which a cue can be read. */
const wordMs = 400;
const shortestMs = 1000;

/**
 * Returns when each utterance was said. The protocol reports only the start of an utterance. Its end is estimated from
 * the number of its words, and is at the latest the start of the next one. Cues never go back in time, because subtitle
 * players reject that.
 */
export function transcriptCues(utterances: readonly Utterance[], startedAt: number | undefined): Cue[] {
  const spoken = utterances.filter(({ text, plannedText }) => text !== '' || plannedText === undefined);
  const began = startedAt ?? spoken.find((utterance) => utterance.startedAt !== undefined)?.startedAt ?? 0;
  let earliest = 0;
  const begun = spoken.map((utterance) => {
    const startMs = Math.max(earliest, (utterance.startedAt ?? began + earliest) - began);
    earliest = startMs;
    return { utterance, startMs };
  });
  // From the end, so that the next later start is known without a search.
  let laterMs = Number.POSITIVE_INFINITY;
  let latestMs = Number.POSITIVE_INFINITY;
  return begun
    .reverse()
    .map(({ utterance, startMs }) => {
      if (startMs < latestMs) laterMs = latestMs;
      latestMs = startMs;
      const spokenMs = startMs + Math.max(shortestMs, wordsOf(utterance.text).length * wordMs);
      return { utterance, startMs, endMs: Math.min(spokenMs, laterMs) };
    })
    .reverse();
}
