import { type ReactElement, useEffect } from 'react';
import { useCanvas } from '../../hooks/canvas/useCanvas';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { CardAnnouncer } from './CardAnnouncer';
import type { CanvasRenderers } from './CanvasRenderers';
import { CardShell } from './CardShell';
import { announcementOf } from './cardTexts';

interface CanvasBoardProps {
  readonly renderers: CanvasRenderers;
  readonly side: 'start' | 'end';
  /** Receives the kind of the card on screen. */
  readonly onKind: (kind: CanvasCard['kind'] | undefined) => void;
}

/** The card that the PAL shows at the moment, if there is one. */
export function CanvasBoard({ renderers, side, onKind }: CanvasBoardProps): ReactElement {
  const { card, ...canvas } = useCanvas();
  const labels = useCanvasLabels();
  const kind = card?.kind;
  useEffect(
    function tellKind() {
      onKind(kind);
      return () => onKind(undefined);
    },
    [kind, onKind],
  );
  return (
    <>
      <CardAnnouncer
        cardId={card?.id}
        text={card ? announcementOf(card, labels, labels.pal) : ''}
        isUrgent={card?.kind === 'alert' && ['warning', 'error'].includes(card.args.severity)}
      />
      {card && (
        <CardShell
          key={card.id}
          {...canvas}
          card={card}
          palName={labels.pal}
          renderers={renderers}
          side={side}
          onCardError={() => undefined}
        />
      )}
    </>
  );
}
