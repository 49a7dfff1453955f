import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { RecordContext } from '../sources/ConversationSource';

/** Sends an interaction to Tavus. The address is public while the conversation is active, so no key is sent. */
export function postInteraction(
  interaction: CanvasInteraction,
  { conversationId, signal }: RecordContext,
): Promise<Response> {
  const id = encodeURIComponent(conversationId);
  return fetch(`https://tavusapi.com/v2/conversations/${id}/canvas/interactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(interaction),
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
}
