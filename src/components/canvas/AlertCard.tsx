import { type ReactElement, useEffect, useRef } from 'react';
import { useLatest } from '../../hooks/react/useLatest';
import type { CanvasCardOf } from '../../protocol/canvas/CanvasCard';
import type { CanvasRendererProps } from './CanvasRendererProps';
import { countDown } from './countDown';
import { settled } from './settled';

/** A short message, which may go by itself. */
export function AlertCard({
  card,
  titleId,
  dismiss,
}: CanvasRendererProps<CanvasCardOf<'alert'>>): ReactElement {
  const { title, body, autoDismissSeconds } = card.args;
  const { revision } = card;
  const bar = useRef<HTMLDivElement>(null);
  const latest = useLatest(dismiss);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an updated card is read again, so its time starts over.
  useEffect(
    function goByItself() {
      const element = bar.current;
      if (autoDismissSeconds === undefined || !element) return;
      return countDown(element, autoDismissSeconds * 1000, () => settled(latest.current()));
    },
    [autoDismissSeconds, revision, latest],
  );

  return (
    <>
      {title !== undefined && (
        <h2 id={titleId} data-tavus-part="canvas-title" dir="auto">
          {title}
        </h2>
      )}
      <p data-tavus-part="canvas-text" dir="auto">
        {body}
      </p>
      {autoDismissSeconds !== undefined && (
        <div ref={bar} data-tavus-part="canvas-countdown" aria-hidden="true" />
      )}
    </>
  );
}
