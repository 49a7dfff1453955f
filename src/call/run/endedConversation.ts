import type { Conversation, EndReason } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';

/** Returns what changes when a conversation has ended. */
export function endedConversation(
  endReason: EndReason,
  error: TavusError | undefined,
  endedAt: number,
): Partial<Conversation> {
  return {
    state: error ? 'error' : 'ended',
    connection: 'stable',
    prepared: false,
    palReady: false,
    palSessionId: undefined,
    error,
    endReason,
    endedAt,
  };
}
