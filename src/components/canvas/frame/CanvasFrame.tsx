import type { KeyboardEvent, ReactElement } from 'react';
import { useCanvasLabels } from '../../../hooks/labels/useCanvasLabels';
import type { CanvasFrameProps } from './CanvasFrameProps';
import { FrameFailure } from './FrameFailure';
import { useFrame } from './useFrame';
import { useFrameDialog } from './useFrameDialog';

/** Tavus's own card, in a sandboxed frame. */
export function CanvasFrame(props: CanvasFrameProps): ReactElement {
  const { id, component, frame } = props.card;
  // Another card or another address is another frame; a new revision is not.
  return <Frame key={`${id} ${component} ${frame.sandboxUrl}`} {...props} />;
}

function Frame(props: CanvasFrameProps): ReactElement {
  const { title, fallback } = props;
  const labels = useCanvasLabels();
  const { box, status, mode, setMode } = useFrame(props);
  const dialog = useFrameDialog(mode);
  const isFull = mode === 'fullscreen';

  function leaveOnEscape(event: KeyboardEvent) {
    if (!isFull || event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // What is around the card, such as the panel of the widget, stays open.
    event.preventDefault();
    event.stopPropagation();
    setMode('inline');
  }

  if (status === 'failed') return fallback ?? <FrameFailure {...props} />;
  return (
    <dialog
      ref={dialog}
      role={isFull ? 'dialog' : 'none'}
      aria-label={title}
      data-tavus-part="canvas-frame"
      data-mode={mode}
      data-state={status}
      onKeyDown={leaveOnEscape}
      onCancel={(event) => {
        event.preventDefault();
        setMode('inline');
      }}
      onClose={({ currentTarget }) => {
        // Going from one mode to the other closes the dialog as well, but it is open again by now.
        if (!currentTarget.open) setMode('inline');
      }}
    >
      {isFull && (
        <button type="button" data-tavus-part="canvas-frame-leave" onClick={() => setMode('inline')}>
          {labels.exitFullScreen}
        </button>
      )}
      <div ref={box} data-tavus-part="canvas-frame-box" />
      {status === 'loading' && <p data-tavus-part="canvas-frame-loading">{labels.loadingWidget}</p>}
    </dialog>
  );
}
