import { isWebUrl, parseCreatedConversation } from '../../protocol/CreatedConversation';
import { isJsonObject } from '../../protocol/wire/JsonObject';
import { TavusError } from '../../state/TavusError';
import type { ConversationHandle } from './ConversationSource';
import { type JsonReply, readReply } from './readReply';
import { replyError } from './replyError';

/** A conversation, with what its server needs to end it. */
export interface ServerConversation {
  readonly conversation: ConversationHandle;
  readonly handle: string | undefined;
}

/** Reads the conversation from what an application's function returned: a `Response`, JSON, or a conversation. */
export async function readConversation(returned: unknown): Promise<ServerConversation> {
  if (!isResponse(returned)) return conversationIn({ ok: true, status: 200, json: returned, text: '' });
  const reply = await readReply(returned).catch((cause: unknown) => {
    throw new TavusError('network-failed', "The server's reply could not be read.", {
      hint: 'The cause says why. The Response that create returns must not have been read before.',
      cause,
    });
  });
  return conversationIn(reply);
}

/** Reads the conversation from a server's reply; throws a `TavusError` if there is none. */
export function conversationIn(reply: JsonReply): ServerConversation {
  if (!reply.ok) throw replyError(reply);
  const { json } = reply;
  const created = parseCreatedConversation(json);
  const { handle, ...fields } = isJsonObject(json) ? json : {};
  const conversation = created ? { ...created, token: created.meetingToken } : handleIn(fields);
  if (conversation) return { conversation, handle: textOf(handle) };
  // Some servers report failures with the status of a success.
  const error = replyError(reply);
  throw error.code === 'create-failed' && !error.text ? noConversation(json) : error;
}

function handleIn(fields: Readonly<Record<string, unknown>>): ConversationHandle | undefined {
  const { conversationUrl, token, maxDurationMs, createCall } = fields;
  const conversationId = textOf(fields.conversationId);
  if (!conversationId || typeof conversationUrl !== 'string' || !isWebUrl(conversationUrl)) return undefined;
  return {
    conversationId,
    conversationUrl,
    token: textOf(token),
    maxDurationMs: typeof maxDurationMs === 'number' && maxDurationMs > 0 ? maxDurationMs : undefined,
    // JSON contains no functions, so this one is the application's.
    ...(typeof createCall === 'function' && { createCall: createCall as ConversationHandle['createCall'] }),
  };
}

/** Goes by the methods, because some libraries have a `Response` class of their own. */
function isResponse(returned: unknown): returned is Response {
  const { text, status, headers } = isJsonObject(returned) ? returned : {};
  return typeof text === 'function' && typeof status === 'number' && typeof headers === 'object';
}

function noConversation(reply: unknown): TavusError {
  return new TavusError('create-failed', "The server's reply is not a conversation.", {
    hint: 'Reply with JSON: { conversationId, conversationUrl, token?, handle? }, or with what Tavus replied.',
    cause: reply,
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
