import { wireFields } from './WireFields';
import { isJsonObject } from './wire/JsonObject';

/**
 * A conversation as the API describes it (see "Create Conversation" and "Get Conversation" in the Tavus docs).
 *
 * @example
 * ```ts
 * import { createTavusClient } from 'tavus-react/server';
 *
 * const client = createTavusClient({ apiKey: process.env.TAVUS_API_KEY });
 * const { conversationUrl, meetingToken } = await client.createConversation({ palId: 'p123' });
 * ```
 */
export interface CreatedConversation {
  /** The conversation's id, such as `c123456`. */
  readonly conversationId: string;
  /** The URL of the Daily room to join. */
  readonly conversationUrl: string;
  /** The requested name, or the one that Tavus chose. */
  readonly conversationName?: string | undefined;
  /** `active` or `ended`. Tavus may add new values. */
  readonly status?: string | undefined;
  /** The URL that receives the conversation's webhooks. */
  readonly callbackUrl?: string | undefined;
  /** When the conversation was created: an ISO 8601 string, as Tavus sent it. */
  readonly createdAt?: string | undefined;
  /** The token that is required to join a private room. */
  readonly meetingToken?: string | undefined;
}

/** Parses a response of the API; returns undefined if it does not describe a conversation that can be joined. */
export function parseCreatedConversation(reply: unknown): CreatedConversation | undefined {
  if (!isJsonObject(reply)) return undefined;
  const fields = wireFields(reply);
  const conversationId = fields.text('conversation_id');
  const conversationUrl = fields.text('conversation_url');
  if (!conversationId || !conversationUrl || !isWebUrl(conversationUrl)) return undefined;
  return {
    conversationId,
    conversationUrl,
    conversationName: fields.text('conversation_name'),
    status: fields.text('status'),
    callbackUrl: fields.text('callback_url'),
    createdAt: fields.text('created_at'),
    meetingToken: fields.text('meeting_token'),
  };
}

/** Returns true for an absolute http or https URL. A room has no other scheme, and `javascript:` would be dangerous. */
export function isWebUrl(url: string): boolean {
  try {
    // `URL.canParse` is newer than the oldest browsers that we support.
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}
