import { type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useElapsed } from '../../hooks/conversation/useElapsed';
import { useLabels } from '../../hooks/labels/useLabels';
import { isUnderWay } from '../../state/isUnderWay';
import { hushTooltips } from '../anatomy/hushTooltips';
import { hideIcon } from '../anatomy/icons';
import { useScreenFocus } from '../layout/useScreenFocus';
import { EndButton } from '../parts/EndButton';
import { formatDuration } from '../parts/formatDuration';
import { MicButton } from '../parts/MicButton';
import type { ToolLabels } from '../parts/toolText';
import { useActivityText } from '../parts/useActivityText';
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
  readonly toolLabels: ToolLabels | undefined;
}

/** Replaces the panel while the conversation is minimized: shows the PAL, how it goes, and a button to return. */
export function WidgetPill({ resume, hadFocus, picture, toolLabels }: WidgetPillProps): ReactElement {
  const { state, connection } = useConversation();
  const labels = useLabels();
  const box = useRef<HTMLElement>(null);
  const { open, minimize } = useWidget();
  const status = state === 'connected' && connection !== 'stable' ? labels[connection] : labels[state];
  const { activity, text } = useActivityText(toolLabels);
  const isStable = text !== undefined && connection === 'stable';

  // A layout effect, because its cleanup runs before the focused button is removed.
  useLayoutEffect(
    function noteFocusAndEscape() {
      const element = box.current;
      const stop = element && hushTooltips(element);
      return () => {
        stop?.();
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
      <button ref={resume} type="button" data-tavus-part="widget-resume" onClick={open}>
        {/* The name of the button. The words on screen change every second. */}
        <span data-tavus-part="pill-name">{`${labels.resumeWidget}: ${status}`}</span>
        <PillFace picture={picture} />
        <span data-tavus-part="pill-words" aria-hidden="true">
          <span data-tavus-part="widget-name" dir="auto">
            {labels.pal}
          </span>
          {isStable ? <PillTime activity={text} /> : <span>{status}</span>}
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

/** How long the conversation has lasted, and what the PAL is doing. Alone in a component, because it renders every second. */
function PillTime({ activity }: { readonly activity: string }): ReactElement {
  return <span>{`${formatDuration(useElapsed() ?? 0)} · ${activity}`}</span>;
}
