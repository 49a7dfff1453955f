import type { ReactNode } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import type { ToolCall } from '../../state/ToolOutcome';
import { createIsTranscriptEmptyAtom } from '../../state/views/Transcript';
import { definePart, type Part } from '../anatomy/definePart';
import { arrowDownIcon } from '../anatomy/icons';
import { Announcer } from './Announcer';
import { ToolCallRenderer, ToolCallRows } from './ToolCallRows';
import { chunksOf, TranscriptChunk } from './TranscriptChunk';
import { useStickToEnd } from './useStickToEnd';

/** The state of `Conversation.Transcript`. */
export type TranscriptState = {
  /** True until something has been said. */
  readonly empty: boolean;
  /** True while the newest row is in view; the transcript then scrolls along with new rows. */
  readonly atEnd: boolean;
};

/** The props that `Conversation.Transcript` adds to those of its element. */
export type TranscriptOwnProps = {
  /** Shows the words that the PAL has planned but not said yet, dimmed. Defaults to false. */
  readonly planned?: boolean | undefined;
  /**
   * Renders a tool call of the PAL. Each call appears before the PAL's answer in its turn or, without a turn, before
   * the PAL's next utterance. By default, tool calls are not shown.
   */
  readonly renderToolCall?: ((call: ToolCall) => ReactNode) | undefined;
};

/**
 * What the user and the PAL have said, row by row; a new word re-renders only its own row. Stays scrolled to the end
 * until the reader scrolls away, and then offers a button to return. A `role="log"` element inside it announces each
 * utterance once, when it is final.
 */
export const Transcript: Part<'div', TranscriptState, TranscriptOwnProps> = definePart(
  'transcript',
  'div',
  ({ planned = false, renderToolCall }: TranscriptOwnProps) => {
    const ids = useTranscriptIds();
    const empty = useTavusAtom(useTavusContext().state.derived(createIsTranscriptEmptyAtom));
    const labels = useLabels();
    const toolCalls = renderToolCall !== undefined;
    const { ref, atEnd, jump } = useStickToEnd<HTMLDivElement>();
    return {
      state: { empty, atEnd },
      ref,
      // A scrolling element must be reachable by keyboard.
      props: { role: 'region', 'aria-label': labels.transcript, tabIndex: 0 },
      children: (
        <ToolCallRenderer.Provider value={renderToolCall}>
          {empty && <p data-tavus-part="transcript-empty">{labels.noTranscript}</p>}
          {chunksOf(ids).map((chunk, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no identity except their position.
            <TranscriptChunk key={index} ids={chunk} planned={planned} toolCalls={toolCalls} />
          ))}
          {toolCalls && <ToolCallRows />}
          {!atEnd && (
            <button type="button" data-tavus-part="jump-to-latest" onClick={jump}>
              {arrowDownIcon}
              <span>{labels.jumpToLatest}</span>
            </button>
          )}
          <Announcer />
        </ToolCallRenderer.Provider>
      ),
    };
  },
  ['planned', 'renderToolCall'],
);
