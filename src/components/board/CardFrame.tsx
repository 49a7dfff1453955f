import { createContext, type ReactElement, useContext } from 'react';
import { useLazy } from '../anatomy/useLazy';
import type { CanvasRendererProps } from '../canvas/CanvasRendererProps';

/** What the frame of Tavus's own card gets. */
export const CardContext: React.Context<CanvasRendererProps | undefined> = createContext<
  CanvasRendererProps | undefined
>(undefined);

const loadFrame = async () => (await import('../canvas/frame/CanvasFrame')).CanvasFrame;

/** Tavus's own card, in its sandboxed frame. */
export function CardFrame(): ReactElement | null {
  const props = useContext(CardContext);
  const CanvasFrame = useLazy(loadFrame);
  return CanvasFrame && props ? <CanvasFrame {...props} /> : null;
}
