import type { ConversationRequest } from '../protocol/ConversationRequest';

const defaults = {
  maxCallDuration: 600,
  participantAbsentTimeout: 60,
  participantLeftTimeout: 10,
  maxParticipants: 2,
} satisfies ConversationRequest;

/**
 * The request with what keeps a forgotten conversation cheap: it ends after ten minutes, soon after everybody has left,
 * and after a minute in which nobody comes; and nobody else fits in. What the request says itself counts, but it never
 * lasts longer than `longest` seconds.
 */
export function safeConversation(
  request: ConversationRequest,
  longest: number = Number.POSITIVE_INFINITY,
): ConversationRequest {
  const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
  // It may come from what a page sent, unchecked: whatever is no duration must not lift the limit.
  const wanted = Number(request.maxCallDuration);
  const duration = wanted > 0 ? wanted : defaults.maxCallDuration;
  // Neither must a limit that is none, such as the number of a missing variable.
  const limit = longest > 0 ? longest : defaults.maxCallDuration;
  return { ...defaults, ...given, maxCallDuration: Math.min(duration, limit) };
}
