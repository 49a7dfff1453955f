import type { ReactElement } from 'react';
import { useCanvasLabels } from '../../../hooks/labels/useCanvasLabels';
import type { CanvasRendererProps } from '../CanvasRendererProps';
import { settled } from '../settled';

/** What is shown instead of a frame that could not be loaded. */
export function FrameFailure({ titleId, canSend, dismiss }: CanvasRendererProps): ReactElement {
  const labels = useCanvasLabels();
  return (
    <>
      <p id={titleId} data-tavus-part="canvas-frame-failure">
        {labels.canvasNotShown}
      </p>
      <div data-tavus-part="canvas-actions">
        <button
          type="button"
          data-tavus-part="canvas-skip"
          aria-disabled={canSend ? undefined : true}
          onClick={() => canSend && settled(dismiss())}
        >
          {labels.canvasDismiss}
        </button>
      </div>
    </>
  );
}
