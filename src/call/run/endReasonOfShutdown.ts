import type { EndReason } from '../../state/Conversation';

/** Returns the end reason of a Tavus shutdown. Tavus's reasons are free text, so they are matched by substrings. */
export function endReasonOfShutdown(reason: string | undefined): EndReason {
  const words = reason ?? '';
  const known = reasons.find(([pattern]) => pattern.test(words));
  return known ? known[1] : 'ended-remotely';
}

const reasons: readonly (readonly [RegExp, EndReason])[] = [
  [/max_call_duration/i, 'max-duration'],
  [/timeout/i, 'timed-out'],
  [/could_not_join|internal error|exception/i, 'failed'],
];
