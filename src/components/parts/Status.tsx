import { useConversation } from '../../hooks/conversation/useConversation';
import type { Labels } from '../../hooks/labels/Labels';
import { useLabels } from '../../hooks/labels/useLabels';
import { useAudioLevel } from '../../hooks/media/useAudioLevel';
import type { ConnectionStatus, Conversation, ConversationStatus } from '../../state/Conversation';
import type { ActivityKind } from '../../state/views/Activity';
import { definePart, type Part } from '../anatomy/definePart';
import { errorDetail } from './errorDetail';
import type { ToolLabels } from './toolText';
import { useActivityText } from './useActivityText';

/** The state of `Conversation.Status`. */
export type StatusState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
  /** The state of the network. */
  readonly connection: ConnectionStatus;
  /** What the PAL is doing; undefined while the conversation is not connected. */
  readonly activity: ActivityKind | undefined;
};

/** The props that `Conversation.Status` adds to those of its element. */
export type StatusOwnProps = {
  /** What to show for each tool by its name while it runs; null hides a tool. Other tools show the label `toolRunning`. */
  readonly toolLabels?: ToolLabels | undefined;
};

/**
 * Shows the status, during the conversation who the PAL is and what it is doing, and after an error what to do. Changes of
 * the status and tools are announced politely, errors immediately, and not that the PAL listens, thinks or speaks.
 */
export const Status: Part<'div', StatusState, StatusOwnProps> = definePart(
  'status',
  'div',
  ({ toolLabels }: StatusOwnProps) => {
    const conversation = useConversation();
    const labels = useLabels();
    const { state, connection } = conversation;
    const { activity, text, name } = useActivityText(toolLabels);
    const ref = useAudioLevel<HTMLDivElement>(activity === 'speaking' ? 'pal' : 'user');
    const detail = detailOf(conversation, labels);
    const isTool = activity === 'working';
    return {
      state: { state, connection, activity },
      // Only what is new is read, which is not the status if a tool comes after it.
      props: { role: state === 'error' ? 'alert' : 'status', 'aria-atomic': !text },
      ref,
      children: (
        <>
          <span data-tavus-part="status-text">
            {state === 'connected' && connection !== 'stable' ? labels[connection] : labels[state]}
          </span>
          {activity && name && (
            <span data-tavus-part="status-name" aria-hidden="true">
              {name}
            </span>
          )}
          {text && (
            <span key={isTool ? 'tool' : ''} data-tavus-part="status-activity" aria-hidden={!isTool}>
              {text}
            </span>
          )}
          {detail && <span data-tavus-part="status-detail">{detail}</span>}
        </>
      ),
    };
  },
  ['toolLabels'],
);

function detailOf({ state, error, endReason }: Conversation, labels: Labels): string | undefined {
  if (state === 'error') return errorDetail(error, labels);
  if (state !== 'ended') return undefined;
  if (endReason === 'pal-left' || endReason === 'ended-remotely')
    return labels.endedByPal.replace('{name}', () => labels.pal);
  if (endReason === 'max-duration' || endReason === 'timed-out') return labels.endedByTime;
  return endReason === 'connection-lost' ? labels.endedByConnection : undefined;
}
