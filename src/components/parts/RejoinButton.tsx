import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import type { ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';

/** The state of `Conversation.RejoinButton`. */
export type RejoinButtonState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
};

/**
 * Joins the conversation again after its connection was lost, or after a reload of the page (`resume`). Renders nothing
 * while there is no such conversation. `Conversation.Preview` and `Conversation.Ended` contain one.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Again = () => (
 *   <>
 *     <Conversation.RejoinButton>Go on where we were</Conversation.RejoinButton>
 *     <Conversation.StartButton>Start over</Conversation.StartButton>
 *   </>
 * );
 * ```
 */
export const RejoinButton: Part<'button', RejoinButtonState> = definePart('rejoin-button', 'button', () => {
  const { state, rejoinableUntil, rejoin } = useConversation();
  const labels = useLabels();
  if (rejoinableUntil === undefined) return null;
  return {
    state: { state },
    props: { type: 'button', onClick: () => void rejoin() },
    children: labels.rejoin,
  };
});
