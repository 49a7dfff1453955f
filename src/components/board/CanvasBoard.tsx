import { type ReactElement, useEffect } from 'react';
import { createCanvas } from '../../call/canvas/Canvas';
import type { CanvasHost } from '../../call/canvas/CanvasHost';
import { reportCanvas } from '../../call/canvas/reportCanvas';
import { useCanvas } from '../../hooks/canvas/useCanvas';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { TavusError } from '../../state/TavusError';
import type { CanvasRenderers } from './CanvasRenderers';
import { CardAnnouncer } from './CardAnnouncer';
import { CardShell } from './CardShell';
import { announcementOf } from './cardTexts';

interface CanvasBoardProps extends CanvasHost {
  readonly renderers: CanvasRenderers;
  readonly side: 'start' | 'end';
  /** Receives the kind of the card on screen. */
  readonly onKind: (kind: CanvasCard['kind'] | undefined) => void;
}

/** The card that the PAL shows at the moment, if there is one. */
export function CanvasBoard({ renderers, side, onKind, ...host }: CanvasBoardProps): ReactElement {
  const { session } = useTavusContext();
  const { card, ...canvas } = useCanvas(host);
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
          {...{ ...canvas, card, renderers, side }}
          origins={host.origins}
          palName={labels.pal}
          onCardError={(cause, isShown) => {
            const error = cardFailed(card, cause);
            if (isShown) reportCanvas(session, error);
            else session.part(createCanvas).fail(card, error);
          }}
        />
      )}
    </>
  );
}

function cardFailed({ component }: CanvasCard, cause: unknown): TavusError {
  return new TavusError('canvas-callback', `What draws the card ${component} threw an error.`, {
    hint: 'The cause is what it threw. If it is a component of yours, correct it; otherwise please report it to tavus-react.',
    cause,
  });
}
