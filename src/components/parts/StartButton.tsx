import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import type { ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';

/** The state of `Conversation.StartButton`. */
export type StartButtonState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
};

/** Starts the conversation, or a new one after an end or an error. Renders nothing while one is in progress. */
export const StartButton: Part<'button', StartButtonState> = definePart('start-button', 'button', () => {
  const { state, start } = useConversation();
  const { noteIntent } = useTavusContext().session;
  const labels = useLabels();
  if (state !== 'idle' && state !== 'ended' && state !== 'error') return null;
  const label = { idle: labels.start, ended: labels.restart, error: labels.retry }[state];
  return {
    state: { state },
    props: { type: 'button', onClick: () => void start(), onPointerOver: noteIntent, onFocus: noteIntent },
    children: label,
  };
});
