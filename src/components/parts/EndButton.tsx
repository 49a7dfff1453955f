import type { PropsWithChildren } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import type { ConversationStatus } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';
import { hangUpIcon } from '../anatomy/icons';

/** The state of `Conversation.EndButton`. */
export type EndButtonState = {
  /** Where the conversation stands. */
  readonly state: ConversationStatus;
};

/** Ends the conversation. Renders nothing when none is under way. */
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
        // Words of the caller's are its name: whoever speaks to their machine says what they read.
        'aria-label': typeof children === 'string' ? undefined : labels.end,
        disabled: state === 'disconnecting',
        onClick: () => void end(),
      },
      children: hangUpIcon,
    };
  },
);
