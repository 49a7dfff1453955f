import { useLabels } from '../hooks/useLabels';
import { useTranscriptIds } from '../hooks/useTranscriptIds';
import { Announcer } from './Announcer';
import { definePart, type Part } from './definePart';
import { arrowDownIcon } from './icons';
import { chunksOf, TranscriptChunk } from './TranscriptChunk';
import { useStickToEnd } from './useStickToEnd';

/** The state of `Conversation.Transcript`: `atEnd` while the newest words are in view. */
export type TranscriptState = { readonly empty: boolean; readonly atEnd: boolean };

/** The own props of `Conversation.Transcript`. */
export type TranscriptOwnProps = {
  /** Shows, dimmed, the words that the PAL has planned and not said yet; not unless told. */
  readonly planned?: boolean | undefined;
};

/**
 * What both have said, row by row; a word re-renders its own row only. Keeps to the end while the reader is there,
 * and offers a way back when not. A `role="log"` beside it announces each utterance once, when it is finished.
 */
export const Transcript: Part<'div', TranscriptState, TranscriptOwnProps> = definePart(
  'transcript',
  'div',
  ({ planned = false }: TranscriptOwnProps) => {
    const ids = useTranscriptIds();
    const labels = useLabels();
    const { ref, atEnd, jump } = useStickToEnd<HTMLDivElement>();
    return {
      state: { empty: ids.length === 0, atEnd },
      ref,
      // A box that scrolls must be reachable by keyboard.
      props: { role: 'region', 'aria-label': labels.transcript, tabIndex: 0 },
      children: (
        <>
          {ids.length === 0 && <p data-tavus-part="transcript-empty">{labels.noTranscript}</p>}
          {chunksOf(ids).map((chunk, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no identity but their place.
            <TranscriptChunk key={index} ids={chunk} planned={planned} />
          ))}
          {!atEnd && (
            <button type="button" data-tavus-part="jump-to-latest" onClick={jump}>
              {arrowDownIcon}
              {labels.jumpToLatest}
            </button>
          )}
          <Announcer />
        </>
      ),
    };
  },
  ['planned'],
);
