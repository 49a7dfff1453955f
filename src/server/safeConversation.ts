import type { ConversationRequest } from '../protocol/ConversationRequest';

const defaults = {
  maxCallDuration: 600,
  participantAbsentTimeout: 60,
  participantLeftTimeout: 60,
  maxParticipants: 2,
} satisfies ConversationRequest;

/**
 * Adds defaults that keep a forgotten conversation cheap: it ends after ten minutes, a minute after everyone has
 * left (so that a visitor whose connection was lost can join again), or if nobody joins within a minute, and it has room
 * for only one visitor. Values in the request take precedence,
 * but a conversation never lasts longer than `longest` seconds.
 */
export function safeConversation(
  request: ConversationRequest,
  longest: number = Number.POSITIVE_INFINITY,
): ConversationRequest {
  const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
  // The value may come unchecked from a page: an invalid duration must not remove the limit.
  const wanted = Number(request.maxCallDuration);
  const duration = wanted > 0 ? wanted : defaults.maxCallDuration;
  // Neither must an invalid limit, such as `Number()` of a missing environment variable.
  const limit = longest > 0 ? longest : defaults.maxCallDuration;
  return { ...defaults, ...given, maxCallDuration: Math.min(duration, limit) };
}
