import type { Role, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import type { Position } from '../log/Position';

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
  /** The text, as far as it is known; empty while the PAL has planned its words but not begun to speak them. */
  readonly text: string;
  /** The PAL's full text, which it may not have spoken completely. */
  readonly plannedText?: string | undefined;
  /** True once its words are streamed as they are spoken; a greeting arrives whole instead. */
  readonly streamed?: boolean | undefined;
  /**
   * `pending`: typed, but not yet picked up by the PAL. `streaming`: may still change. `final`: complete, as far as is
   * known; late words can still be added.
   */
  readonly status: 'pending' | 'streaming' | 'final';
  /** True if the utterance was cut short. */
  readonly interrupted: boolean;
  /** True if the application told it to the PAL with `hidden`, so that only `includeHidden` shows it. */
  readonly hidden?: boolean | undefined;
  /** The turn that the utterance belongs to. */
  readonly turnIdx?: number | undefined;
  /** Tavus's id for the generated utterance. */
  readonly inferenceId?: string | undefined;
  /** When the utterance started: milliseconds since the epoch, by this device's clock. */
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

/** A chunk of words and its place. */
export interface HeardWords {
  readonly event: UtteranceStreamingEvent;
  readonly position: Position;
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
  /** When it started, by Tavus's clock. */
  readonly startedAt?: number | undefined;
  /** When the user typed it, by this device's clock. */
  readonly typedAt?: number | undefined;
  /** The PAL's planned text, or the user's authoritative one. */
  readonly fullText?: string | undefined;
  readonly spoken?: SpokenText | undefined;
  /** Shorter authoritative texts that this one has grown from. */
  readonly outgrownTexts?: readonly string[] | undefined;
  readonly typedText?: string | undefined;
  /** True for a text that the application sent without showing it. */
  readonly hidden?: boolean | undefined;
  /** Streamed words that are the echo of a hidden text, as far as is known: more words can show that they are not. */
  readonly heard?: readonly HeardWords[] | undefined;
  /** True for a planned text in a conversation that streams: it shows only once it is spoken. */
  readonly awaitsSpeech?: boolean | undefined;
  /** True if the PAL's own words had been streamed before this text was planned. */
  readonly palStreams?: boolean | undefined;
  readonly interrupted: boolean;
  readonly stopped: boolean;
  readonly stoppedByInterruption: boolean;
  /** True if a later utterance ends this one: any ends the PAL's, and one of the PAL's ends a user's. */
  readonly superseded: boolean;
  /** True if Tavus has reported a later utterance; a text that was only typed here is none. */
  readonly followed: boolean;
  /** True if nothing has come for a while since its speaker stopped, or if the conversation is over. */
  readonly settled?: boolean | undefined;
  readonly audioAnalysis?: string | undefined;
  readonly visualAnalysis?: string | undefined;
}

/** Returns the utterance, derived from its facts; `offsetMs` is how far this device's clock is ahead of Tavus's. */
export function describeUtterance(facts: UtteranceFacts, offsetMs = 0): Utterance {
  const { id, role, turnIdx, inferenceId, interrupted, hidden, audioAnalysis, visualAnalysis } = facts;
  const { startedAt, typedAt } = facts;
  return {
    id,
    role,
    text: textOf(facts),
    plannedText: role === 'pal' ? facts.fullText : undefined,
    streamed: facts.spoken ? true : undefined,
    status: statusOf(facts),
    interrupted: interrupted || facts.stoppedByInterruption,
    hidden,
    turnIdx,
    inferenceId,
    startedAt: typedAt ?? (startedAt === undefined ? undefined : startedAt + offsetMs),
    audioAnalysis,
    visualAnalysis,
  };
}

/** Returns the current text. */
export function textOf(facts: UtteranceFacts): string {
  return isUnspoken(facts) ? '' : knownTextOf(facts);
}

/** Returns the current text or, before the PAL has begun to speak it, the planned one. */
export function knownTextOf({ role, fullText, spoken, typedText }: UtteranceFacts): string {
  const authoritative = role === 'user' ? fullText : undefined;
  return authoritative ?? spoken?.text ?? fullText ?? typedText ?? '';
}

/** Returns whether the PAL has planned the text but said nothing of it, as far as is known. */
export function isUnspoken(facts: UtteranceFacts): boolean {
  if (!facts.awaitsSpeech || facts.spoken) return false;
  // A PAL that streams and is interrupted before its first chunk has said nothing. A greeting comes without chunks,
  // and any other end means that they were lost.
  if (facts.stoppedByInterruption && facts.palStreams) return true;
  return !(facts.stopped || facts.followed || facts.interrupted);
}

/** Returns the status, which shows whether the utterance can still change. */
export function statusOf(facts: UtteranceFacts): Utterance['status'] {
  if (facts.superseded || facts.settled) return 'final';
  if (facts.role === 'user') {
    if (facts.fullText !== undefined) return 'final';
    return facts.spoken ? 'streaming' : 'pending';
  }
  if (facts.spoken?.final || facts.stoppedByInterruption) return 'final';
  // The PAL also stops between sentences, so once its words stream in, only they can signal the end.
  return facts.stopped && !facts.spoken ? 'final' : 'streaming';
}
