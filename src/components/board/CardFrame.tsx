import { createContext, type ReactElement, useContext } from 'react';
import { useLazy } from '../anatomy/useLazy';
import type { CanvasFrameProps } from '../canvas/frame/CanvasFrame';
import { CardContent } from './CardContent';

/** What the frame of Tavus's own card gets. */
export const CardContext: React.Context<CanvasFrameProps | undefined> = createContext<
  CanvasFrameProps | undefined
>(undefined);

const loadFrame = async () => (await import('../canvas/frame/CanvasFrame')).CanvasFrame;

/** Tavus's own card, in its sandboxed frame; ours if the frame cannot be loaded and there is one. */
export function CardFrame(): ReactElement | null {
  const card = useContext(FramedCardContext);
  const CanvasFrame = useLazy(loadFrame);
  if (!CanvasFrame || !props) return null;
  const fallback = props.card.kind === 'other' ? undefined : <CardContent {...props} />;
  return <CanvasFrame {...props} fallback={fallback} />;
}
