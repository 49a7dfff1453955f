import { type ReactElement, useRef, useState } from 'react';
import { useTranscriptLabels } from '../../hooks/labels/useTranscriptLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import type { Utterance } from '../../state/fold/Utterance';
import { exportTranscript } from '../../state/views/exportTranscript';
import { createTranscriptAtom } from '../../state/views/Transcript';
import { checkIcon, copyIcon } from '../anatomy/icons';
import { RowCopy } from './RowCopy';
import { TranscriptSearch } from './TranscriptSearch';
import { useCopying } from './useCopying';

interface TranscriptToolsProps {
  /** Whether there is so much that one would search it. */
  readonly isLong: boolean;
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
}

/** What one can do with a transcript besides reading: search a long one, and copy a row or everything. */
export function TranscriptTools({ isLong, filter }: TranscriptToolsProps): ReactElement {
  const { store, state } = useTavusContext();
  const labels = useTranscriptLabels();
  const bar = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const copying = useCopying();
  const wasCopied = copying.copied === bar;

  function copyAll() {
    // Reads the state on a press, so that streaming words do not re-render the button.
    const { startedAt } = store.get(state.conversation);
    const said = store.get(state.derived(createTranscriptAtom)).filter(({ text }) => text !== '');
    const shown = filter ? said.filter(filter) : said;
    void copying.copy(bar, exportTranscript(shown, 'text', { labels, startedAt }));
  }

  return (
    <div ref={bar} data-tavus-part="transcript-tools" data-long={isLong ? '' : undefined}>
      {isLong && <TranscriptSearch bar={bar} query={query} onQuery={setQuery} />}
      {query === '' && (
        <button
          type="button"
          data-tavus-part="copy-button"
          aria-label={wasCopied ? labels.copied : labels.copyTranscript}
          onClick={copyAll}
        >
          {wasCopied ? checkIcon : copyIcon}
        </button>
      )}
      <p role="status" data-tavus-part="announcer">
        {copying.copied === undefined ? '' : labels.copied}
      </p>
      <RowCopy bar={bar} {...copying} />
    </div>
  );
}
