import type { ReactNode } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import type { ToolCall } from '../../state/ToolOutcome';
import { definePart, type Part } from '../anatomy/definePart';
import { arrowDownIcon } from '../anatomy/icons';
import { Announcer } from './Announcer';
import { ToolCallRenderer, ToolCallRows } from './ToolCallRows';
import { chunksOf, TranscriptChunk } from './TranscriptChunk';
import { useStickToEnd } from './useStickToEnd';

/** The state of `Conversation.Transcript`: `atEnd` while the newest words are in view. */
export type TranscriptState = {
  /** True while nobody has said anything. */
  readonly empty: boolean;
  /** True while the newest row is in view, and so followed. */
  readonly atEnd: boolean;
};

/** The own props of `Conversation.Transcript`. */
export type TranscriptOwnProps = {
  /** Shows, dimmed, the words that the PAL has planned and not said yet; not unless told. */
  readonly planned?: boolean | undefined;
  /** Shows the PAL's tool calls, each before the PAL's answer of its turn or, without a turn, before what it says next; not shown unless told. */
  readonly renderToolCall?: ((call: ToolCall) => ReactNode) | undefined;
};

/**
 * What both have said, row by row; a word re-renders its own row only. Keeps to the end while the reader is there,
 * and offers a way back when not. A `role="log"` beside it announces each utterance once, when it is finished.
 */
export const Transcript: Part<'div', TranscriptState, TranscriptOwnProps> = definePart(
  'transcript',
  'div',
  ({ planned = false, renderToolCall }: TranscriptOwnProps) => {
    const ids = useTranscriptIds();
    const labels = useLabels();
    const toolCalls = renderToolCall !== undefined;
    const { ref, atEnd, jump } = useStickToEnd<HTMLDivElement>();
    return {
      state: { empty: ids.length === 0, atEnd },
      ref,
      // A box that scrolls must be reachable by keyboard.
      props: { role: 'region', 'aria-label': labels.transcript, tabIndex: 0 },
      children: (
        <ToolCallRenderer.Provider value={renderToolCall}>
          {ids.length === 0 && <p data-tavus-part="transcript-empty">{labels.noTranscript}</p>}
          {chunksOf(ids).map((chunk, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no identity but their place.
            <TranscriptChunk key={index} ids={chunk} planned={planned} toolCalls={toolCalls} />
          ))}
          {toolCalls && <ToolCallRows />}
          {!atEnd && (
            <button type="button" data-tavus-part="jump-to-latest" onClick={jump}>
              {arrowDownIcon}
              {labels.jumpToLatest}
            </button>
          )}
          <Announcer />
        </ToolCallRenderer.Provider>
      ),
    };
  },
  ['planned', 'renderToolCall'],
);
