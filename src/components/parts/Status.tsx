import { useConversation } from '../../hooks/conversation/useConversation';
import type { Labels } from '../../hooks/labels/Labels';
import { useLabels } from '../../hooks/labels/useLabels';
import type { ConnectionStatus, Conversation, ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';
import { errorDetail } from './errorDetail';

/** The state of `Conversation.Status`. */
export type StatusState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
  /** The state of the network. */
  readonly connection: ConnectionStatus;
};

/** Shows the status, and after an error what to do. Changes are announced politely, errors immediately. */
export const Status: Part<'div', StatusState> = definePart('status', 'div', () => {
  const conversation = useConversation();
  const labels = useLabels();
  const { state, connection } = conversation;
  const detail = detailOf(conversation, labels);
  return {
    state: { state, connection },
    props: { role: state === 'error' ? 'alert' : 'status' },
    children: (
      <>
        <span data-tavus-part="status-text">
          {state === 'connected' && connection !== 'stable' ? labels[connection] : labels[state]}
        </span>
        {detail && <span data-tavus-part="status-detail">{detail}</span>}
      </>
    ),
  };
});

function detailOf({ state, error, endReason }: Conversation, labels: Labels): string | undefined {
  if (state === 'error') return errorDetail(error, labels);
  if (state !== 'ended') return undefined;
  if (endReason === 'pal-left' || endReason === 'ended-remotely') return labels.endedByPal;
  if (endReason === 'max-duration' || endReason === 'timed-out') return labels.endedByTime;
  return endReason === 'connection-lost' ? labels.endedByConnection : undefined;
}
