import type { ReactElement } from 'react';
import { useTranscriptLabels } from '../../hooks/labels/useTranscriptLabels';
import { TranscriptCopy } from './TranscriptCopy';
import { useCopying } from './useCopying';

/** Copies the transcript after the conversation, and says so. */
export function EndedCopy(): ReactElement {
  const copying = useCopying();
  const { copied } = useTranscriptLabels();
  return (
    <>
      <TranscriptCopy {...copying} />
      <span role="status" data-tavus-part="announcer">
        {copying.copied === undefined ? '' : copied}
      </span>
    </>
  );
}
