import { type ReactElement, useId } from 'react';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import type { CanvasRendererProps } from './CanvasRendererProps';

interface SendRowProps extends Pick<CanvasRendererProps, 'phase' | 'canSend'> {
  /** What is wrong with the answer, and the id of the text that says so. */
  readonly problem: string | undefined;
  readonly problemId: string;
  readonly onSend: () => void;
  /** Missing if the card must be answered. */
  readonly onSkip: (() => void) | undefined;
}

/** The buttons below an answer, and why they have no effect at the moment. Nothing is sent without a press. */
export function SendRow(props: SendRowProps): ReactElement {
  const { phase, canSend, problem, problemId, onSend, onSkip } = props;
  const labels = useCanvasLabels();
  const reasonId = useId();
  // The buttons stay until the card goes, and are not `disabled`: either would take the focus from one of them.
  const isActive = canSend && phase !== 'sent';
  const waits = !canSend && phase !== 'sending';
  const shared = {
    type: 'button',
    'aria-disabled': isActive ? undefined : true,
    'aria-describedby': waits ? reasonId : undefined,
  } as const;
  return (
    <div data-tavus-part="canvas-actions">
      {problem !== undefined && (
        <p id={problemId} role="alert" data-tavus-part="canvas-problem">
          {problem}
        </p>
      )}
      <button {...shared} data-tavus-part="canvas-send" onClick={isActive ? onSend : undefined}>
        {labels.send}
      </button>
      {onSkip && (
        <button {...shared} data-tavus-part="canvas-skip" onClick={isActive ? onSkip : undefined}>
          {labels.canvasSkip}
        </button>
      )}
      {waits && (
        <p id={reasonId} data-tavus-part="canvas-note">
          {labels.canvasWaiting}
        </p>
      )}
    </div>
  );
}
