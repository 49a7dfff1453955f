import type { ComponentType } from 'react';
import type { CanvasCard, CanvasKind, OtherCanvasCard } from '../../protocol/canvas/CanvasCard';
import type { CanvasRendererProps } from '../canvas/CanvasRendererProps';

/** A component that draws cards of some kind, or false to leave them to Tavus's frame. */
export type CanvasRenderer<Card extends CanvasCard = CanvasCard> =
  | ComponentType<CanvasRendererProps<Card>>
  | false;

/**
 * What draws the cards, by their component and version. `canvas.*` and `*` apply to cards without an entry of their own, and
 * to cards whose arguments could not be read.
 */
export type CanvasRenderers = {
  readonly [Kind in CanvasKind as `canvas.${Kind}@v1`]?:
    | CanvasRenderer<Extract<CanvasCard, { readonly kind: Kind }>>
    | undefined;
} & {
  readonly [Component in 'canvas.scheduling_embed@v1' | 'canvas.image@v1' | 'canvas.video@v1']?:
    | CanvasRenderer<OtherCanvasCard>
    | undefined;
} & {
  readonly [Component in 'canvas.*' | '*']?: CanvasRenderer | undefined;
};
