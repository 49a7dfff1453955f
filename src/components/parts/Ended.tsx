import type { ReactNode } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { EndReason } from '../../state/Conversation';
import { createIsTranscriptEmptyAtom } from '../../state/views/Transcript';
import { definePart, type Part } from '../anatomy/definePart';
import { groupRole } from '../anatomy/groupRole';
import { useLazy } from '../anatomy/useLazy';
import { formatDuration } from './formatDuration';
import { PalPicture } from './PalPicture';
import { RejoinButton } from './RejoinButton';
import { StartButton } from './StartButton';
import { Status } from './Status';
import { TranscriptDownload } from './TranscriptDownload';

/** The state of `Conversation.Ended`. */
export type EndedState = {
  /** `error` if the conversation failed. */
  readonly state: 'ended' | 'error';
  /** Why the conversation ended. */
  readonly reason: EndReason | undefined;
};

/** The props that `Conversation.Ended` adds to those of its element. */
export type EndedOwnProps = {
  /** A text below the status, or parts such as `Conversation.Feedback`. */
  readonly description?: ReactNode;
  /** The URL of a picture of the PAL. Without one, the initials of its name are shown. */
  readonly thumbnail?: string | undefined;
};

const loadCopy = async () => (await import('../transcript/EndedCopy')).EndedCopy;

/**
 * The screen after a conversation: whom it was with, that it is over and why, how long it lasted, a button to join it again
 * if its connection was lost, one to start again, and two to save and to copy the transcript. Renders nothing before and during
 * a conversation.
 */
export const Ended: Part<'div', EndedState, EndedOwnProps> = definePart(
  'ended',
  'div',
  ({ description, thumbnail }: EndedOwnProps) => {
    const { state, endReason, startedAt, endedAt } = useConversation();
    const isEmpty = useTavusAtom(useTavusContext().state.derived(createIsTranscriptEmptyAtom));
    const labels = useLabels();
    const isOver = state === 'ended' || state === 'error';
    const EndedCopy = useLazy(loadCopy, isOver && !isEmpty);
    if (state !== 'ended' && state !== 'error') return null;
    const time = startedAt && endedAt ? formatDuration(endedAt - startedAt) : undefined;
    return {
      state: { state, reason: endReason },
      // The focus moves here, and without a role, assistive technology would not read the element's name.
      props: { role: groupRole, 'aria-label': labels[state], tabIndex: -1, 'data-tavus-focus': '' },
      children: (
        <>
          <div data-tavus-part="ended-picture">
            <PalPicture image={thumbnail} />
          </div>
          <Status />
          {time !== undefined && <p data-tavus-part="duration">{labels.lasted.replace('{time}', time)}</p>}
          {description !== undefined && <div data-tavus-part="screen-detail">{description}</div>}
          <div data-tavus-part="ended-actions">
            <RejoinButton />
            <StartButton />
            {!isEmpty && (
              <div data-tavus-part="screen-actions">
                <TranscriptDownload />
                {/* As large as the button in it, which loads. */}
                <span data-tavus-part="copy-place">{EndedCopy && <EndedCopy />}</span>
              </div>
            )}
          </div>
        </>
      ),
    };
  },
  ['description', 'thumbnail'],
);
