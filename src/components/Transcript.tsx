import { useLabels } from '../hooks/useLabels';
import { useTranscriptIds } from '../hooks/useTranscriptIds';
import { Announcer } from './Announcer';
import { definePart, type Part } from './definePart';
import { TranscriptRow } from './TranscriptRow';
import { useStickToEnd } from './useStickToEnd';

/** The state of `Conversation.Transcript`. */
export type TranscriptState = { readonly empty: boolean };

/**
 * What both have said, row by row; a word re-renders its own row only. Keeps to the end while the reader is there.
 * A `role="log"` beside it announces each utterance once, when it is finished.
 */
export const Transcript: Part<'div', TranscriptState> = definePart('transcript', 'div', () => {
  const ids = useTranscriptIds();
  const labels = useLabels();
  const ref = useStickToEnd<HTMLDivElement>();
  return {
    state: { empty: ids.length === 0 },
    ref,
    // A box that scrolls must be reachable by keyboard.
    props: { role: 'region', 'aria-label': labels.transcript, tabIndex: 0 },
    children: (
      <>
        {ids.length === 0 && <p data-tavus-part="transcript-empty">{labels.noTranscript}</p>}
        <ol data-tavus-part="transcript-rows">
          {ids.map((id) => (
            <TranscriptRow key={id} id={id} />
          ))}
        </ol>
        <Announcer />
      </>
    ),
  };
});
