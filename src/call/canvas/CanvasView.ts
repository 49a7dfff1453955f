import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { TavusError } from '../../state/TavusError';

/**
 * How far a card is: `open`, `sending` the visitor's answer, `sent` (for a moment, before the card goes), or `failed` to
 * record it.
 */
export type CanvasPhase = 'open' | 'sending' | 'sent' | 'failed';

/** The open card, and how far it is. */
export interface CanvasView {
  /** The card that the PAL shows; undefined if it shows none. */
  readonly card: CanvasCard | undefined;
  /** How far it is. */
  readonly phase: CanvasPhase;
  /** Why the answer was not recorded, in the phase `failed`. */
  readonly error: TavusError | undefined;
  /** False while an answer is being sent, and while the connection is lost: offer no actions then. */
  readonly canSend: boolean;
}

/** The view without a card. */
export const noCanvas: CanvasView = { card: undefined, phase: 'open', error: undefined, canSend: false };
