import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import type { TakeEcho } from './Fold';
import type { KeptPerceptionToolCall } from './SignalEvent';

/** A text that was sent as if the user had said it: an event of this library, without a `seq`. */
export interface TypedTextEvent {
  readonly type: 'typed_text';
  readonly id: string;
  readonly text: string;
  /** By this device's clock. */
  readonly typedAt: number;
  /** Given for a text that nobody sees: what recognizes its echo. */
  readonly takeEcho?: TakeEcho | undefined;
  readonly seq?: undefined;
}

/** Nothing was said for a while: rows whose speaker has stopped are final. An event of this library. */
export interface SpeechSettledEvent {
  readonly type: 'speech_settled';
  readonly seq?: undefined;
}

/** The conversation is over: all rows are final. An event of this library. */
export interface ConversationOverEvent {
  readonly type: 'conversation_over';
  readonly seq?: undefined;
}

/** A tool call with the key that it shares with its duplicates. */
export interface KeyedToolCallEvent extends ToolCallEvent {
  readonly key: string;
}

/** Any event that the state is folded from. */
export type FoldedEvent =
  | Exclude<TavusEvent, ToolCallEvent | PerceptionToolCallEvent>
  | KeyedToolCallEvent
  | KeptPerceptionToolCall
  | TypedTextEvent
  | SpeechSettledEvent
  | ConversationOverEvent;
