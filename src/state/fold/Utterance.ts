import type { Role } from '../../protocol/TavusEvent';
import type { Position } from './Position';

/**
 * One speaker's contribution to the conversation.
 *
 * `text` is what was really said as far as it is known: a PAL's words as it speaks them, a user's words as they
 * are recognised and, from the authoritative utterance on, for good.
 */
export interface Utterance {
  /** Stable for the life of the conversation: a key for lists. */
  readonly id: string;
  /** Who says it. */
  readonly role: Role;
  /** The words, as far as they are known. */
  readonly text: string;
  /** The PAL's full text, which it may not have spoken to the end. */
  readonly plannedText?: string | undefined;
  /** `pending`: typed, not yet taken up by the PAL. `streaming`: may still change. `final`: will not. */
  readonly status: 'pending' | 'streaming' | 'final';
  /** True if it was cut short. */
  readonly interrupted: boolean;
  /** The turn it belongs to. */
  readonly turnIdx?: number | undefined;
  /** Tavus's name for it. */
  readonly inferenceId?: string | undefined;
  /** Milliseconds since the epoch, by Tavus's clock. */
  readonly startedAt?: number | undefined;
  /** What the PAL heard in the user's voice. */
  readonly audioAnalysis?: string | undefined;
  /** What the PAL saw of the user meanwhile. */
  readonly visualAnalysis?: string | undefined;
}

/** The latest words of an utterance that is being spoken. */
export interface SpokenText {
  readonly text: string;
  readonly contentIndex?: number | undefined;
  readonly final: boolean;
}

/** What the events have said of an utterance. Everything that is shown derives from it. */
export interface UtteranceFacts {
  readonly id: string;
  readonly role: Role;
  /** Where the row stands: its earliest event, speaking starts included. */
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
  /** A later utterance exists that ends this one: any for the PAL's, the PAL's for a user's. */
  readonly superseded: boolean;
  readonly audioAnalysis?: string | undefined;
  readonly visualAnalysis?: string | undefined;
}

/** The utterance that these facts amount to. */
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

/** The text as it stands now. */
export function textOf({ role, fullText, spoken, typedText }: UtteranceFacts): string {
  const authoritative = role === 'user' ? fullText : undefined;
  return authoritative ?? spoken?.text ?? fullText ?? typedText ?? '';
}

/** Whether the utterance can still change. */
export function statusOf(facts: UtteranceFacts): Utterance['status'] {
  if (facts.superseded) return 'final';
  if (facts.role === 'user') {
    if (facts.fullText !== undefined) return 'final';
    return facts.spoken ? 'streaming' : 'pending';
  }
  if (facts.spoken?.final || facts.stoppedByInterruption) return 'final';
  // The PAL also stops between sentences: once its words stream in, only they tell the end.
  return facts.stopped && !facts.spoken ? 'final' : 'streaming';
}
