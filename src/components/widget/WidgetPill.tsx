import { type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useElapsed } from '../../hooks/conversation/useElapsed';
import { useLabels } from '../../hooks/labels/useLabels';
import { useSpeaking } from '../../hooks/speech/useSpeaking';
import { isUnderWay } from '../../state/isUnderWay';
import { hideIcon } from '../anatomy/icons';
import { useScreenFocus } from '../layout/useScreenFocus';
import { EndButton } from '../parts/EndButton';
import { formatDuration } from '../parts/formatDuration';
import { MicButton } from '../parts/MicButton';
import { focusedInside } from './focusedInside';
import { PillFace } from './PillFace';
import { useWidget } from './useWidget';

interface WidgetPillProps {
  /** The URL of a picture of the PAL, for a PAL without video. */
  readonly picture: string | undefined;
  /** Receives the button that opens the panel again. */
  readonly resume: RefObject<HTMLButtonElement | null>;
  /** True if the pill had the focus when it disappeared. */
  readonly hadFocus: RefObject<boolean>;
}

/** Replaces the panel while the conversation is minimized: shows the PAL, how it goes, and a button to return. */
export function WidgetPill({ picture, resume, hadFocus }: WidgetPillProps): ReactElement {
  const { state, connection } = useConversation();
  const { pal } = useSpeaking();
  const labels = useLabels();
  const box = useRef<HTMLElement>(null);
  const { open, minimize } = useWidget();
  const status = state === 'connected' && connection !== 'stable' ? labels[connection] : labels[state];

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
      data-pal-speaking={pal ? '' : undefined}
      aria-label={labels.conversation}
    >
      <button
        ref={resume}
        type="button"
        data-tavus-part="widget-resume"
        aria-label={`${labels.resumeWidget}: ${status}`}
        onClick={open}
      >
        <PillFace picture={picture} />
        <span data-tavus-part="pill-words">
          <span data-tavus-part="widget-name" dir="auto">
            {labels.pal}
          </span>
          {state === 'connected' && connection === 'stable' ? <PillTime /> : <span>{status}</span>}
        </span>
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

/** How long the conversation has lasted. Alone in a component, because it renders every second. */
function PillTime(): ReactElement {
  return <span>{formatDuration(useElapsed() ?? 0)}</span>;
}
