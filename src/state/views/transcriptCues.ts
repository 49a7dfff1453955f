import { wordsOf } from '../fold/resembles';
import type { Utterance } from '../fold/Utterance';

/** An utterance with the span of time in which it was said, in milliseconds from the beginning. */
export interface Cue {
  readonly utterance: Utterance;
  readonly startMs: number;
  readonly endMs: number;
}

/** How long a word takes to say, on average, and the shortest time that can be read. */
const wordMs = 400;
const shortestMs = 1000;

/**
 * When each utterance was said. The protocol tells when one begins; it ends as its words allow, and at the latest when
 * the next begins. Cues never go back in time: players of subtitles refuse that.
 */
export function transcriptCues(utterances: readonly Utterance[], startedAt: number | undefined): Cue[] {
  const began =
    startedAt ?? utterances.find((utterance) => utterance.startedAt !== undefined)?.startedAt ?? 0;
  let earliest = 0;
  const begun = utterances.map((utterance) => {
    const startMs = Math.max(earliest, (utterance.startedAt ?? began + earliest) - began);
    earliest = startMs;
    return { utterance, startMs };
  });
  return begun.map(({ utterance, startMs }, index) => {
    const spokenMs = startMs + Math.max(shortestMs, wordsOf(utterance.text).length * wordMs);
    const nextMs = begun.slice(index + 1).find((next) => next.startMs > startMs)?.startMs ?? spokenMs;
    return { utterance, startMs, endMs: Math.min(spokenMs, nextMs) };
  });
}
