import { useContext, useMemo } from 'react';
import { type CanvasLabels, canvasLabels } from './canvasLabels';
import { englishLabels } from './englishLabels';
import type { Labels } from './Labels';
import { LabelsContext } from './LabelsContext';
import { usePalName } from './usePalName';

/** Returns all labels with those of Magic Canvas. Only what is loaded with a card may use it. */
export function useCanvasLabels(): Labels & CanvasLabels {
  const palName = usePalName();
  const labels = useContext(LabelsContext);
  return useMemo(() => ({ ...englishLabels, ...canvasLabels, ...labels, pal: palName }), [labels, palName]);
}
