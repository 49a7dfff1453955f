import type { Role } from '../../protocol/TavusEvent';
import type { Position } from './Position';

/**
 * One speaker's contribution to the conversation.
 *
 * `text` is what was actually said, as far as it is known: a PAL's words as it speaks them, and a user's words as they
 * are recognized, until the authoritative utterance makes them final.
 */
export interface Utterance {
  /** Stable for the whole conversation, so it can be used as a list key. */
  readonly id: string;
  /** The speaker. */
  readonly role: Role;
  /** The text, as far as it is known. */
  readonly text: string;
  /** The PAL's full text, which it may not have spoken completely. */
  readonly plannedText?: string | undefined;
  /** `pending`: typed, but not yet picked up by the PAL. `streaming`: may still change. `final`: will not change. */
  readonly status: 'pending' | 'streaming' | 'final';
  /** True if the utterance was cut short. */
  readonly interrupted: boolean;
  /** The turn that the utterance belongs to. */
  readonly turnIdx?: number | undefined;
  /** Tavus's id for the generated utterance. */
  readonly inferenceId?: string | undefined;
  /** When the utterance started: milliseconds since the epoch, by Tavus's clock. */
  readonly startedAt?: number | undefined;
  /** What the PAL heard in the user's voice. */
  readonly audioAnalysis?: string | undefined;
  /** What the PAL saw of the user during the utterance. */
  readonly visualAnalysis?: string | undefined;
}

/** The latest words of an utterance that is being spoken. */
export interface SpokenText {
  readonly text: string;
  readonly contentIndex?: number | undefined;
  readonly final: boolean;
}

/** What the events have reported about an utterance. Everything that is shown is derived from it. */
export interface UtteranceFacts {
  readonly id: string;
  readonly role: Role;
  /** The row's place in the transcript: the position of its earliest event, including speaking starts. */
  readonly place: Position;
  readonly firstText: Position;
  readonly lastText: Position;
  readonly turnIdx?: number | undefined;
  readonly inferenceId?: string | undefined;
  readonly startedAt?: number | undefined;
  /** The PAL's planned text, or the user's authoritative one. */
  readonly fullText?: string | undefined;
  readonly spoken?: SpokenText | undefined;
  readonly typedText?: string | undefined;
  readonly interrupted: boolean;
  readonly stopped: boolean;
  readonly stoppedByInterruption: boolean;
  /** True if a later utterance ends this one: any ends the PAL's, and one of the PAL's ends a user's. */
  readonly superseded: boolean;
  readonly audioAnalysis?: string | undefined;
  readonly visualAnalysis?: string | undefined;
}

/** Returns the utterance, derived from its facts. */
export function describeUtterance(facts: UtteranceFacts): Utterance {
  const { id, role, turnIdx, inferenceId, startedAt, interrupted, audioAnalysis, visualAnalysis } = facts;
  return {
    id,
    role,
    text: textOf(facts),
    plannedText: role === 'pal' ? facts.fullText : undefined,
    status: statusOf(facts),
    interrupted: interrupted || facts.stoppedByInterruption,
    turnIdx,
    inferenceId,
    startedAt,
    audioAnalysis,
    visualAnalysis,
  };
}

/** Returns the current text. */
export function textOf({ role, fullText, spoken, typedText }: UtteranceFacts): string {
  const authoritative = role === 'user' ? fullText : undefined;
  return authoritative ?? spoken?.text ?? fullText ?? typedText ?? '';
}

/** Returns the status, which shows whether the utterance can still change. */
export function statusOf(facts: UtteranceFacts): Utterance['status'] {
  if (facts.superseded) return 'final';
  if (facts.role === 'user') {
    if (facts.fullText !== undefined) return 'final';
    return facts.spoken ? 'streaming' : 'pending';
  }
  if (facts.spoken?.final || facts.stoppedByInterruption) return 'final';
  // The PAL also stops between sentences, so once its words stream in, only they can signal the end.
  return facts.stopped && !facts.spoken ? 'final' : 'streaming';
}
