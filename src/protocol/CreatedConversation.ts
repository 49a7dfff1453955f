import { isJsonObject, wireFields } from './WireFields';

/**
 * A conversation as the API tells of it ("Create Conversation" and "Get Conversation" in the Tavus docs).
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
  /** Such as `c123456`. */
  readonly conversationId: string;
  /** The Daily room to join. */
  readonly conversationUrl: string;
  /** As it was asked for, or as Tavus named it. */
  readonly conversationName?: string | undefined;
  /** `active` or `ended`; new ones may come. */
  readonly status?: string | undefined;
  /** Where webhooks of it go. */
  readonly callbackUrl?: string | undefined;
  /** As Tavus wrote it: an ISO 8601 time. */
  readonly createdAt?: string | undefined;
  /** What joining a private room takes. */
  readonly meetingToken?: string | undefined;
}

/** Reads a reply of the API; undefined if it tells of no conversation that could be joined. */
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

/** True for an absolute http or https URL: nothing else is a room, and `javascript:` least of all. */
export function isWebUrl(url: string): boolean {
  try {
    // (`URL.canParse` is younger than the browsers we support.)
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}
