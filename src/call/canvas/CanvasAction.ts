import type {
  CanvasInteractionOptions,
  CanvasInteractionType,
} from '../../protocol/canvas/CanvasInteraction';

/** What a visitor does with a card. */
export interface CanvasAction extends CanvasInteractionOptions {
  readonly type: CanvasInteractionType;
  /** `{}` by default. */
  readonly value?: unknown;
}

/** What the PAL hears of it, once it is recorded. */
export interface CanvasWords {
  /** What the visitor says by it. The transcript shows it. */
  readonly say?: string | undefined;
  /** What the PAL learns without the visitor saying anything. */
  readonly context?: string | undefined;
}
