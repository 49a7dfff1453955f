import { type ReactElement, useRef, useState } from 'react';
import { useTranscriptLabels } from '../../hooks/labels/useTranscriptLabels';
import type { Utterance } from '../../state/fold/Utterance';
import { RowCopy } from './RowCopy';
import { TranscriptCopy } from './TranscriptCopy';
import { TranscriptSearch } from './TranscriptSearch';
import { useCopying } from './useCopying';

interface TranscriptToolsProps {
  /** Whether there is so much that one would search it. */
  readonly isLong: boolean;
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
}

/** What one can do with a transcript besides reading: search a long one, and copy a row or everything. */
export function TranscriptTools({ isLong, filter }: TranscriptToolsProps): ReactElement {
  const labels = useTranscriptLabels();
  const bar = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const copying = useCopying();

  return (
    <div ref={bar} data-tavus-part="transcript-tools" data-long={isLong ? '' : undefined}>
      {isLong && <TranscriptSearch bar={bar} query={query} onQuery={setQuery} />}
      {query === '' && <TranscriptCopy {...{ filter }} {...copying} />}
      <p role="status" data-tavus-part="announcer">
        {copying.copied === undefined ? '' : labels.copied}
      </p>
      <RowCopy bar={bar} {...copying} />
    </div>
  );
}
