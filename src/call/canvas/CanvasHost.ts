import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { CanvasOrigins } from '../../protocol/canvas/isCanvasSandbox';

/** What an application adds to the canvas while it shows cards. */
export interface CanvasHost extends CanvasOrigins {
  /**
   * Called with each interaction before it is recorded, and awaited. An error that it throws is reported, and changes nothing
   * else.
   */
  readonly onInteraction?: ((interaction: CanvasInteraction) => unknown) | undefined;
  /** Called with each interaction once it is recorded. */
  readonly onRecorded?: ((interaction: CanvasInteraction) => void) | undefined;
}
