import type { ReactElement } from 'react';
import { useTranscriptLabels } from '../../hooks/labels/useTranscriptLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import type { Utterance } from '../../state/fold/Utterance';
import { exportTranscript } from '../../state/views/exportTranscript';
import { createTranscriptAtom } from '../../state/views/Transcript';
import { checkIcon, copyIcon } from '../anatomy/icons';
import type { Copying } from './useCopying';

interface TranscriptCopyProps extends Copying {
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
}

/** The button that copies the whole transcript. */
export function TranscriptCopy({ filter, copied, copy }: TranscriptCopyProps): ReactElement {
  const { store, state } = useTavusContext();
  const labels = useTranscriptLabels();
  const wasCopied = copied === TranscriptCopy;

  function copyAll() {
    // Reads the state on a press, so that streaming words do not re-render the button.
    const { startedAt } = store.get(state.conversation);
    const said = store.get(state.derived(createTranscriptAtom)).filter(({ text }) => text !== '');
    const shown = filter ? said.filter(filter) : said;
    void copy(TranscriptCopy, exportTranscript(shown, 'text', { labels, startedAt }));
  }

  return (
    <button
      type="button"
      data-tavus-part="copy-button"
      aria-label={wasCopied ? labels.copied : labels.copyTranscript}
      onClick={copyAll}
    >
      {wasCopied ? checkIcon : copyIcon}
    </button>
  );
}
