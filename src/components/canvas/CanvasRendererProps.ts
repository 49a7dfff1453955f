import type { ComponentType } from 'react';
import type { CanvasPhase } from '../../call/canvas/CanvasView';
import type { CanvasActions } from '../../hooks/canvas/CanvasActions';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { TavusError } from '../../state/TavusError';

/** The props of a component that draws a card. The actions are those of this card. */
export interface CanvasRendererProps<Card extends CanvasCard = CanvasCard> extends CanvasActions {
  /** The card to draw. */
  readonly card: Card;
  /** `sending` while an answer is on its way, and `failed` if it could not be recorded. */
  readonly phase: CanvasPhase;
  /** Why the last answer could not be recorded. */
  readonly error?: TavusError | undefined;
  /** False while an answer is on its way or the connection is lost. */
  readonly canSend: boolean;
  /** The PAL's name. */
  readonly palName: string;
  /** The id to give to the element with the card's title. It names the card's region. */
  readonly titleId: string;
  /** Draws Tavus's own card in its sandboxed frame. */
  readonly Frame: ComponentType;
}
