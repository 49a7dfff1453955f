import type { PropsWithChildren } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import type { ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';
import { hangUpIcon } from '../anatomy/icons';

/** The state of `Conversation.EndButton`. */
export type EndButtonState = {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
};

/** Ends the conversation. Renders nothing when none is in progress. */
export const EndButton: Part<'button', EndButtonState> = definePart(
  'end-button',
  'button',
  ({ children }: PropsWithChildren) => {
    const { state, end } = useConversation();
    const labels = useLabels();
    if (state === 'idle' || state === 'ended' || state === 'error') return null;
    return {
      state: { state },
      props: {
        type: 'button',
        // Text from the caller is the accessible name, so voice control users can say what they see.
        'aria-label': typeof children === 'string' ? undefined : labels.end,
        disabled: state === 'disconnecting',
        onClick: () => void end(),
      },
      children: hangUpIcon,
    };
  },
);
