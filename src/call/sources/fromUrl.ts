import { isWebUrl } from '../../protocol/CreatedConversation';
import { TavusError } from '../../state/TavusError';
import type { ConversationSource } from './ConversationSource';

/**
 * A conversation that somebody else has created, by its `conversation_url`.
 *
 * The id is the last part of the URL's path ("Create Conversation" in the Tavus docs). Whoever created the
 * conversation ends it; leaving is all this source does. `token` is the meeting token of a private room. Starting
 * fails with `invalid-url` when the URL is none.
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
    key: `url ${conversationUrl} ${options.token ?? ''}`,
    create: async () => ({
      conversationId: conversationIdOf(conversationUrl),
      conversationUrl,
      token: options.token,
    }),
  };
}

function conversationIdOf(conversationUrl: string): string {
  const path = isWebUrl(conversationUrl) ? new URL(conversationUrl).pathname : '';
  const id = path.split('/').filter(Boolean).at(-1);
  if (id) return decodeURIComponent(id);
  throw new TavusError('invalid-url', `"${conversationUrl}" is not the URL of a conversation.`, {
    hint: 'Pass the conversation_url as Tavus returned it.',
    recoverable: false,
  });
}
