import type { ReactElement } from 'react';
import type { CanvasPhase } from '../../call/canvas/CanvasView';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';

interface CardPhaseProps {
  readonly phase: CanvasPhase;
  /** True if another attempt can be made now. */
  readonly canRetry: boolean;
  readonly onRetry: () => void;
}

/** How far the answer to a card is, announced as it changes. */
export function CardPhase({ phase, canRetry, onRetry }: CardPhaseProps): ReactElement {
  const labels = useCanvasLabels();
  const texts = {
    open: '',
    sending: labels.canvasSending,
    sent: labels.canvasSent,
    failed: labels.canvasNotSent,
  };
  return (
    <div data-tavus-part="canvas-phase" data-phase={phase}>
      <p role="status" data-tavus-part="canvas-phase-text">
        {texts[phase]}
      </p>
      {phase === 'failed' && (
        <button
          type="button"
          data-tavus-part="canvas-skip"
          aria-disabled={canRetry ? undefined : true}
          onClick={canRetry ? onRetry : undefined}
        >
          {labels.retry}
        </button>
      )}
    </div>
  );
}
