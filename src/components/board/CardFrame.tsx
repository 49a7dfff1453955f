import { createContext, type ReactElement, useContext } from 'react';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import { useLazy } from '../anatomy/useLazy';
import type { CanvasRendererProps } from '../canvas/CanvasRendererProps';
import { CardContent } from './CardContent';
import { sourceOf } from './cardTexts';

/** What the frame of Tavus's own card gets. */
interface FramedCard {
  readonly props: CanvasRendererProps;
  /** The origins that the application trusts besides those of Tavus. */
  readonly origins: readonly string[] | undefined;
}

/** The card that `CardFrame` shows. */
export const FramedCardContext: React.Context<FramedCard | undefined> = createContext<FramedCard | undefined>(
  undefined,
);

const loadFrame = async () => (await import('../canvas/frame/CanvasFrame')).CanvasFrame;

/** Tavus's own card, in its sandboxed frame. If it cannot be loaded, a card of ours takes its place. */
export function CardFrame(): ReactElement | null {
  const card = useContext(FramedCardContext);
  const CanvasFrame = useLazy(loadFrame);
  const labels = useCanvasLabels();
  if (!CanvasFrame || !card) return null;
  const { props, origins } = card;
  const fallback = props.card.kind === 'other' ? undefined : <CardContent {...props} />;
  const title = sourceOf(props.card, labels, props.palName);
  return <CanvasFrame {...props} {...{ title, origins, fallback }} />;
}
