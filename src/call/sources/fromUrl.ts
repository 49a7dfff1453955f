import { TavusError } from '../../state/TavusError';
import type { ConversationSource } from './ConversationSource';
import { roomIdOf } from './roomIdOf';

/**
 * Joins a conversation that already exists, by its `conversation_url`.
 *
 * The id is the last segment of the URL's path ("Create Conversation" in the Tavus docs). This source only leaves the
 * conversation; ending it is up to its creator. `token` is the meeting token of a private room. Starting fails with
 * `invalid-url` if the URL is invalid or has no id.
 *
 * @example
 * ```tsx
 * import { fromUrl, TavusConversation } from 'tavus-react';
 *
 * export const App = () => <TavusConversation source={fromUrl('https://tavus.daily.co/c123456')} />;
 * ```
 */
export function fromUrl(
  conversationUrl: string,
  options: { readonly token?: string } = {},
): ConversationSource {
  return {
    key: `url ${conversationUrl}`,
    create: async () => ({
      conversationId: conversationIdOf(conversationUrl),
      conversationUrl,
      token: options.token,
    }),
  };
}

function conversationIdOf(conversationUrl: string): string {
  const id = roomIdOf(conversationUrl);
  if (id) return id;
  throw new TavusError('invalid-url', `"${conversationUrl}" is not the URL of a conversation.`, {
    hint: 'Pass the conversation_url as Tavus returned it.',
    recoverable: false,
  });
}
