import type { ConversationMode } from '../../hooks/conversation/useMode';
import type { ConversationStatus, EndReason } from '../../state/Conversation';
import type { Utterance } from '../../state/fold/Utterance';
import { eventTable } from './elementTable';

/**
 * The details of the elements' events by their name; the hosted elements' with extra fields.
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
  /** The element is on the page and takes calls. */
  'tavus:ready': Record<string, never>;
  /** The room exists; Tavus bills it from now on. */
  'tavus:conversation-created': { conversationId: string };
  /** The room is joined and the PAL is there. */
  'tavus:conversation-started': { conversationId: string };
  /** It is over, and why. */
  'tavus:conversation-ended': {
    conversationId: string | undefined;
    reason: EndReason;
    /** From connected to the end, in milliseconds. */
    durationMs: number;
  };
  /** Where the conversation stands now. */
  'tavus:state-change': { state: ConversationStatus };
  /** Which screen is shown now. */
  'tavus:mode-change': { mode: ConversationMode };
  /** Something failed; the code is one of `TavusErrorCode`. */
  'tavus:error': { code: string; message: string };
  /** The PAL asks the page to do something; spelled as the wire has it. */
  'tavus:tool-call': {
    name: string;
    /** JSON. */
    arguments: string;
    tool_call_id?: string;
    seq?: number;
    turn_idx?: number;
  };
  /** Every message of the PAL as it came. */
  'tavus:protocol-message': { readonly event_type?: unknown; readonly [field: string]: unknown };
  /** What both have said, whenever that changes. */
  'tavus:transcript': { transcript: readonly Utterance[] };
}

/** The name of any event of the elements. */
export type TavusEventName = keyof TavusEventMap;

/** Every event of the elements. */
export const TAVUS_EVENT_NAMES: readonly TavusEventName[] = Object.keys(eventTable) as TavusEventName[];
