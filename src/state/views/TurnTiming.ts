import type { Role } from '../../protocol/TavusEvent';
import { wordsOf } from '../fold/resembles';
import type { SpeakingTotal, TurnFacts } from '../fold/TurnFacts';
import type { Utterance } from '../fold/Utterance';

/** How long a speaker spoke in a turn. */
export interface SpeakingTime {
  /** The speaking time in milliseconds, without the pauses in between. */
  readonly durationMs: number;
  /** Defined once the speaker has stopped. In scripts without spaces, each character counts as a word. */
  readonly wordsPerMinute?: number | undefined;
}

/** The timing of a turn, by Tavus's clock. A value that the events do not provide is undefined. */
export interface TurnTiming {
  /** From the user's last stop to the PAL's first start, in milliseconds. */
  readonly responseLatencyMs?: number | undefined;
  /** From the user's last stop to the PAL's first text, in milliseconds. */
  readonly firstTextLatencyMs?: number | undefined;
  /** How long each speaker spoke. */
  readonly speaking: Readonly<Record<Role, SpeakingTime>>;
}

/** Returns the timing of a turn, derived from its facts and utterances. */
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
  // While the speaker is still speaking, their words are ahead of the measured time.
  if (durationMs === 0 || total?.since !== undefined) return { durationMs };
  const words = utterances.flatMap((utterance) => (utterance.role === role ? wordsOf(utterance.text) : []));
  return { durationMs, wordsPerMinute: Math.round((words.length * 60_000) / durationMs) };
}
