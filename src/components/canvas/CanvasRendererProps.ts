import type { ComponentType } from 'react';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { TavusError } from '../../state/TavusError';

/** How far the answer to a card is. */
export type CanvasPhase = 'open' | 'sending' | 'sent' | 'failed';

/** What can be done with a card. */
export interface CanvasActions<Value = unknown> {
  /** Records an answer, then says it to the PAL. Rejects with a `TavusError` (`canvas-post`) if it could not be recorded. */
  submit(value: Value, options?: { readonly say?: string | undefined }): Promise<void>;
  /** Records that the user would rather not answer, then says so to the PAL. */
  skip(options?: { readonly say?: string | undefined }): Promise<void>;
  /** Closes the card. */
  dismiss(options?: { readonly say?: string | undefined }): Promise<void>;
  /** Tells the PAL about an answer in the making, at most once per second. */
  setContext(text: string): void;
}

/** The props of a component that draws a card. The actions are those of this card. */
export interface CanvasRendererProps<Card extends CanvasCard = CanvasCard> extends CanvasActions {
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
