import type { ReactNode } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import type { EndReason } from '../../state/Conversation';
import { definePart, type Part } from '../anatomy/definePart';
import { formatDuration } from './formatDuration';
import { StartButton } from './StartButton';
import { Status } from './Status';
import { TranscriptDownload } from './TranscriptDownload';

/** The state of `Conversation.Ended`. */
export type EndedState = {
  /** `error` when it failed. */
  readonly state: 'ended' | 'error';
  /** Why it ended. */
  readonly reason: EndReason | undefined;
};

/** The own props of `Conversation.Ended`. */
export type EndedOwnProps = {
  /** What to say beside that it is over. */
  readonly description?: ReactNode;
};

/**
 * What is seen after a conversation: that it is over and why, how long it was, a button to start again, and one to
 * save what was said. Renders nothing before, and during one.
 */
export const Ended: Part<'div', EndedState, EndedOwnProps> = definePart(
  'ended',
  'div',
  ({ description }: EndedOwnProps) => {
    const { state, endReason, startedAt, endedAt } = useConversation();
    const spoken = useTranscriptIds().length > 0;
    const labels = useLabels();
    if (state !== 'ended' && state !== 'error') return null;
    const time = startedAt && endedAt && formatDuration(endedAt - startedAt);
    return {
      state: { state, reason: endReason },
      // The focus comes here, and a box without a role has no name to be read out.
      props: { role: 'group', 'aria-label': labels[state], tabIndex: -1, 'data-tavus-focus': '' },
      children: (
        <>
          <Status />
          {description !== undefined && <p data-tavus-part="screen-detail">{description}</p>}
          {time && <p data-tavus-part="duration">{labels.lasted.replace('{time}', time)}</p>}
          <StartButton />
          {spoken && <TranscriptDownload />}
        </>
      ),
    };
  },
  ['description'],
);
