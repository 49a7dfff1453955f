import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { usePanel, usePanelView } from '../pieces/PanelContext';

const smallest = 160;
const step = 24;

/** The edge of a docked panel, which a drag or the arrow keys move. */
export function Edge(): ReactElement {
  const { view } = usePanel();
  const { dock, size } = usePanelView();
  const isBelow = dock === 'bottom';
  const largest = Math.max(smallest, isBelow ? window.innerHeight : window.innerWidth);
  const resize = (to: number) => view.set({ size: Math.round(Math.min(Math.max(to, smallest), largest)) });

  function drag({ buttons, clientX, clientY }: PointerEvent) {
    if (buttons === 1) resize(isBelow ? window.innerHeight - clientY : window.innerWidth - clientX);
  }
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: step, ArrowLeft: step, ArrowDown: -step, ArrowRight: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(Math.min(size, largest) + by);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a ruler does not move.
    <div
      className="edge"
      role="separator"
      aria-label="Size of the devtools"
      aria-orientation={isBelow ? 'horizontal' : 'vertical'}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      aria-valuenow={Math.min(size, largest)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    />
  );
}
