import { isWebUrl } from '../../protocol/CreatedConversation';

/** Returns the id of the conversation in the room with this URL; undefined if it is not the URL of a room. */
export function roomIdOf(conversationUrl: string): string | undefined {
  try {
    const path = isWebUrl(conversationUrl) ? new URL(conversationUrl).pathname : '';
    return decodeURIComponent(path.split('/').filter(Boolean).at(-1) ?? '') || undefined;
  } catch {
    return undefined;
  }
}
