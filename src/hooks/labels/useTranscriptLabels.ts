import { useContext, useMemo } from 'react';
import { englishLabels } from './englishLabels';
import type { Labels } from './Labels';
import { LabelsContext } from './LabelsContext';
import { type TranscriptLabels, transcriptLabels } from './transcriptLabels';

/** Returns all labels with those of searching and copying. Only what loads with those may use it. */
export function useTranscriptLabels(): Labels & TranscriptLabels {
  const labels = useContext(LabelsContext);
  return useMemo(() => ({ ...englishLabels, ...transcriptLabels, ...labels }), [labels]);
}
