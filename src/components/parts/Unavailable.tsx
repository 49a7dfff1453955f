import { useConversation } from '../../hooks/conversation/useConversation';
import { useMode } from '../../hooks/conversation/useMode';
import { useLabels } from '../../hooks/labels/useLabels';
import type { TavusErrorCode } from '../../state/TavusError';
import { definePart, type Part } from '../anatomy/definePart';
import { errorDetail } from './errorDetail';

/** The state of `Conversation.Unavailable`. */
export type UnavailableState = {
  /** The error code. */
  readonly code: TavusErrorCode | undefined;
};

/** Explains that no conversation is possible here, and why; announced immediately. Otherwise renders nothing. */
export const Unavailable: Part<'div', UnavailableState> = definePart('unavailable', 'div', () => {
  const { mode } = useMode();
  const { error } = useConversation();
  const labels = useLabels();
  if (mode !== 'unavailable') return null;
  return {
    state: { code: error?.code },
    props: { role: 'alert', tabIndex: -1, 'data-tavus-focus': '' },
    children: (
      <>
        <p data-tavus-part="screen-title">{labels.unavailable}</p>
        <p data-tavus-part="screen-detail">{errorDetail(error, labels)}</p>
      </>
    ),
  };
});
