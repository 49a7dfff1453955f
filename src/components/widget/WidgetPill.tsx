import { type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { isUnderWay } from '../../state/isUnderWay';
import { hideIcon } from '../anatomy/icons';
import { useScreenFocus } from '../layout/useScreenFocus';
import { EndButton } from '../parts/EndButton';
import { MicButton } from '../parts/MicButton';
import type { ToolLabels } from '../parts/toolText';
import { useActivityText } from '../parts/useActivityText';
import { focusedInside } from './focusedInside';
import { useWidget } from './useWidget';

interface WidgetPillProps {
  /** Receives the button that opens the panel again. */
  readonly resume: RefObject<HTMLButtonElement | null>;
  /** True if the pill had the focus when it disappeared. */
  readonly hadFocus: RefObject<boolean>;
  /** A picture of the PAL. */
  readonly thumbnail: string | undefined;
  readonly toolLabels: ToolLabels | undefined;
}

/** Replaces the panel while the conversation is minimized: shows the status and a button to return. */
export function WidgetPill({ resume, hadFocus, thumbnail, toolLabels }: WidgetPillProps): ReactElement {
  const { state, connection } = useConversation();
  const labels = useLabels();
  const box = useRef<HTMLElement>(null);
  const { open, minimize } = useWidget();
  const status = state === 'connected' && connection !== 'stable' ? labels[connection] : labels[state];
  const { activity, text, name = text } = useActivityText(toolLabels);
  const isStable = text !== undefined && connection === 'stable';
  const shown = isStable ? name : status;

  // A layout effect, because its cleanup runs before the focused button is removed.
  useLayoutEffect(
    function noteFocus() {
      const element = box.current;
      return () => {
        hadFocus.current = element !== null && focusedInside(element) !== undefined;
      };
    },
    [hadFocus],
  );

  // The end button disappears together with the conversation.
  useScreenFocus(box, isUnderWay(state) ? 'call' : 'ended');

  return (
    <section
      ref={box}
      data-tavus-part="widget-pill"
      data-state={state}
      data-connection={connection}
      data-activity={activity}
      aria-label={labels.conversation}
    >
      <button
        ref={resume}
        type="button"
        data-tavus-part="widget-resume"
        aria-label={`${labels.resumeWidget}: ${shown}`}
        onClick={open}
      >
        {thumbnail !== undefined && <img src={thumbnail} alt="" data-tavus-part="pill-picture" />}
        <span data-tavus-part="widget-dot" aria-hidden="true" />
        <span>{shown}</span>
        {isStable && name !== text && <span data-tavus-part="pill-activity">{text}</span>}
      </button>
      <span role="status" data-tavus-part="announcer">
        {status}
      </span>
      {isUnderWay(state) ? (
        <div data-tavus-part="pill-controls">
          <MicButton />
          <EndButton />
        </div>
      ) : (
        <button
          type="button"
          data-tavus-part="widget-close"
          aria-label={labels.closeWidget}
          onClick={minimize}
        >
          {hideIcon}
        </button>
      )}
    </section>
  );
}
