import type { Role } from '../../protocol/TavusEvent';
import type { SpeakingTotal, TurnFacts } from '../fold/Fold';
import { wordsOf } from '../fold/resembles';
import type { Utterance } from '../fold/Utterance';

/** How long somebody spoke in a turn. */
export interface SpeakingTime {
  /** In milliseconds, without the pauses between. */
  readonly durationMs: number;
  /** Once they have stopped. In scripts without spaces every character is a word. */
  readonly wordsPerMinute?: number | undefined;
}

/** How quick a turn was, by Tavus's clock. What the events do not tell is undefined. */
export interface TurnTiming {
  /** From the user's last stop to the PAL's first start, in milliseconds. */
  readonly responseLatencyMs?: number | undefined;
  /** From the user's last stop to the PAL's first text, in milliseconds. */
  readonly firstTextLatencyMs?: number | undefined;
  /** How long each of the two spoke. */
  readonly speaking: Readonly<Record<Role, SpeakingTime>>;
}

/** The timing that facts and utterances of one turn amount to. */
export function timingOf(facts: TurnFacts | undefined, utterances: readonly Utterance[]): TurnTiming {
  return {
    responseLatencyMs: between(facts?.userStoppedAt, facts?.palStartedAt),
    firstTextLatencyMs: between(facts?.userStoppedAt, facts?.palTextAt),
    speaking: {
      pal: speakingTime(facts?.pal, utterances, 'pal'),
      user: speakingTime(facts?.user, utterances, 'user'),
    },
  };
}

function between(start: number | undefined, end: number | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  return Math.max(0, end - start);
}

function speakingTime(total: SpeakingTotal | undefined, utterances: readonly Utterance[], role: Role) {
  const durationMs = total?.durationMs ?? 0;
  // While they go on, their words are ahead of the time that is counted.
  if (durationMs === 0 || total?.since !== undefined) return { durationMs };
  const words = utterances.flatMap((utterance) => (utterance.role === role ? wordsOf(utterance.text) : []));
  return { durationMs, wordsPerMinute: Math.round((words.length * 60_000) / durationMs) };
}
