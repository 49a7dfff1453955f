import type { ReactElement } from 'react';
import type { CanvasOrigins } from '../../../protocol/canvas/isCanvasSandbox';
import type { CanvasRendererProps } from '../CanvasRendererProps';

/** The props of `CanvasFrame`. */
export interface CanvasFrameProps extends CanvasRendererProps, CanvasOrigins {
  /** The accessible name of the frame, such as "Question from Mira". */
  readonly title: string;
  /** What is shown instead of a frame that cannot be loaded, such as a card of ours. */
  readonly fallback?: ReactElement | undefined;
}
