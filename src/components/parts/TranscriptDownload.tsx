import { useLabels } from '../../hooks/labels/useLabels';
import { saveFile } from '../../hooks/react/saveFile';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import { exportTranscript, type TranscriptFormat } from '../../state/views/exportTranscript';
import { createIsTranscriptEmptyAtom, createTranscriptAtom } from '../../state/views/Transcript';
import { definePart, type Part } from '../anatomy/definePart';

/** The state of `Conversation.TranscriptDownload`. */
export type TranscriptDownloadState = {
  /** True while there is nothing to download. */
  readonly empty: boolean;
};

/** The props that `Conversation.TranscriptDownload` adds to those of a button. */
export interface TranscriptDownloadProps {
  /** The format of the file. Defaults to `text`. */
  readonly format?: TranscriptFormat | undefined;
  /** The file name without its extension. Defaults to `transcript`. */
  readonly fileName?: string | undefined;
}

/** Saves the transcript as a file, during and after the conversation. Disabled until something has been said. */
export const TranscriptDownload: Part<'button', TranscriptDownloadState, TranscriptDownloadProps> =
  definePart<'button', TranscriptDownloadState, TranscriptDownloadProps>(
    'transcript-download',
    'button',
    ({ format = 'text', fileName = 'transcript' }) => {
      const { store, state } = useTavusContext();
      const empty = useTavusAtom(state.derived(createIsTranscriptEmptyAtom));
      const labels = useLabels();

      function download(): void {
        // Reads the state on click, so that streaming words do not re-render the button.
        const { startedAt } = store.get(state.conversation);
        const utterances = store.get(state.derived(createTranscriptAtom));
        const { ending, type } = fileTypes[format];
        saveFile(exportTranscript(utterances, format, { labels, startedAt }), `${fileName}.${ending}`, type);
      }

      return {
        state: { empty },
        props: { type: 'button', disabled: empty, onClick: download },
        children: labels.downloadTranscript,
      };
    },
    ['format', 'fileName'],
  );

const fileTypes: Record<TranscriptFormat, { readonly ending: string; readonly type: string }> = {
  text: { ending: 'txt', type: 'text/plain' },
  markdown: { ending: 'md', type: 'text/markdown' },
  json: { ending: 'json', type: 'application/json' },
  vtt: { ending: 'vtt', type: 'text/vtt' },
  srt: { ending: 'srt', type: 'application/x-subrip' },
};
