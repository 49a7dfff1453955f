import type { ReactElement } from 'react';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';

/** Stands in for a card that could not be shown. */
export function CardNotShown({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const labels = useCanvasLabels();
  return (
    <>
      <p role="alert" data-tavus-part="canvas-text">
        {labels.canvasNotShown}
      </p>
      <div data-tavus-part="canvas-actions">
        <button type="button" data-tavus-part="canvas-skip" onClick={onDismiss}>
          {labels.canvasDismiss}
        </button>
      </div>
    </>
  );
}
