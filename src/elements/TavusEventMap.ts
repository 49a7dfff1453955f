import type { ConversationMode } from '../hooks/useMode';
import type { ConversationStatus, EndReason } from '../state/Conversation';
import type { Utterance } from '../state/Utterance';
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
  'tavus:ready': Record<string, never>;
  'tavus:conversation-created': { conversationId: string };
  'tavus:conversation-started': { conversationId: string };
  'tavus:conversation-ended': {
    conversationId: string | undefined;
    reason: EndReason;
    /** From connected to the end, in milliseconds. */
    durationMs: number;
  };
  'tavus:state-change': { state: ConversationStatus };
  'tavus:mode-change': { mode: ConversationMode };
  'tavus:error': { code: string; message: string };
  'tavus:tool-call': {
    name: string;
    /** JSON. */
    arguments: string;
    tool_call_id?: string;
    seq?: number;
    turn_idx?: number;
  };
  'tavus:protocol-message': { readonly event_type?: unknown; readonly [field: string]: unknown };
  'tavus:transcript': { transcript: readonly Utterance[] };
}

/** The name of any event of the elements. */
export type TavusEventName = keyof TavusEventMap;

/** Every event of the elements. */
export const TAVUS_EVENT_NAMES: readonly TavusEventName[] = Object.keys(eventTable) as TavusEventName[];
