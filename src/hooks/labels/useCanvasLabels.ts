import { type CanvasLabels, canvasLabels } from './canvasLabels';
import type { Labels } from './Labels';
import { useLabels } from './useLabels';

/** Returns all texts, with those of the cards. Only what is loaded with the cards uses it. */
export function useCanvasLabels(): Labels & CanvasLabels {
  return { ...canvasLabels, ...useLabels() };
}
