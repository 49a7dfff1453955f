import type { ConversationMode } from '../../hooks/conversation/useMode';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { ConversationStatus, EndReason } from '../../state/Conversation';
import type { Utterance } from '../../state/fold/Utterance';
import { eventNames } from './elementTable';

/**
 * The `detail` of each of the elements' events, by event name: those of the hosted elements with extra fields.
 *
 * @example
 * ```ts
 * import type { TavusEventMap } from 'tavus-react/elements';
 *
 * export const log = ({ conversationId, reason }: TavusEventMap['tavus:conversation-ended']) =>
 *   console.log(conversationId, reason);
 * ```
 */
export interface TavusEventMap {
  /** The element is on the page and its methods can be called. */
  'tavus:ready': Record<string, never>;
  /** The room exists; Tavus may bill it from now on. */
  'tavus:conversation-created': { conversationId: string };
  /** The room is joined and the PAL is ready. */
  'tavus:conversation-started': { conversationId: string };
  /** The conversation has ended; `reason` says why. */
  'tavus:conversation-ended': {
    conversationId: string | undefined;
    reason: EndReason;
    /** The time from connected to the end, in milliseconds. */
    durationMs: number;
  };
  /** The state of the conversation has changed. */
  'tavus:state-change': { state: ConversationStatus };
  /** A different screen is shown. */
  'tavus:mode-change': { mode: ConversationMode };
  /** Something failed; `code` is a `TavusErrorCode` or `invalid-attribute`. */
  'tavus:error': {
    code: string;
    message: string;
    /** The application's own text for the visitor, if it has set one: a server's `{ error: { text } }`. */
    text?: string;
  };
  /** The PAL calls one of the page's tools; field names are those of the wire format. */
  'tavus:tool-call': {
    name: string;
    /** A JSON string. */
    arguments: string;
    tool_call_id?: string;
    seq?: number;
    turn_idx?: number;
  };
  /** The Magic Canvas card that the PAL shows, each time it changes; null when it is gone. */
  'tavus:canvas-card': { card: CanvasCard | null };
  /** What the visitor did with a card, once it is recorded; field names are those of the wire format. */
  'tavus:canvas-interaction': CanvasInteraction;
  /** A message from the PAL, exactly as received. */
  'tavus:protocol-message': { readonly event_type?: unknown; readonly [field: string]: unknown };
  /** The whole transcript, each time it changes. */
  'tavus:transcript': { transcript: readonly Utterance[] };
}

/** The name of one of the elements' events. */
export type TavusEventName = keyof TavusEventMap;

/** The names of all events of the elements. */
export const TAVUS_EVENT_NAMES: readonly TavusEventName[] = eventNames;
