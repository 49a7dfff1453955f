import { DailyVideo, useLocalSessionId } from '@daily-co/daily-react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useCamera } from '../../hooks/media/useCamera';
import type { Corner } from '../../hooks/screen/corner';
import { useSelfView } from '../../hooks/screen/useSelfView';
import { definePart, type Part } from '../anatomy/definePart';
import { groupRole } from '../anatomy/groupRole';
import { cameraIcon, hideIcon } from '../anatomy/icons';

/** The state of `Conversation.SelfView`. */
export type SelfViewState = {
  /** True while the camera sends video. */
  readonly enabled: boolean;
  /** True while the user has hidden their picture. */
  readonly hidden: boolean;
  /** The corner it was moved to; undefined until the user moves it. */
  readonly corner: Corner | undefined;
};

/**
 * The user's own camera, mirrored. It can be hidden, and moved between the corners of its box by dragging, by pressing
 * or with the arrow keys. Renders nothing while the camera is off.
 */
export const SelfView: Part<'div', SelfViewState> = definePart('self-view', 'div', () => {
  const sessionId = useLocalSessionId();
  const { enabled } = useCamera();
  const labels = useLabels();
  const { corner, hidden, setHidden, boxProps, handleProps } = useSelfView();
  if (!sessionId || !enabled) return null;
  return {
    state: { enabled, hidden, corner },
    ...boxProps,
    props: { role: groupRole, 'aria-label': labels.selfView },
    children: (
      <>
        {!hidden && (
          <>
            <DailyVideo
              sessionId={sessionId}
              fit="cover"
              automirror
              mirror
              // Firefox has every video in its tab order, even one without controls.
              tabIndex={-1}
              data-tavus-part="self-video"
            />
            <button
              type="button"
              data-tavus-part="self-view-handle"
              aria-label={labels.moveSelfView}
              {...handleProps}
            />
          </>
        )}
        {/* One element for both states, so that it keeps the focus after a press. */}
        <button
          type="button"
          data-tavus-part={hidden ? 'self-view-show' : 'self-view-hide'}
          aria-label={hidden ? labels.showSelfView : labels.hideSelfView}
          onClick={() => setHidden(!hidden)}
        >
          {hidden ? cameraIcon : hideIcon}
        </button>
      </>
    ),
  };
});
