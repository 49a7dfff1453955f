import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import type { Utterance } from '../../state/fold/Utterance';
import type { ToolCall } from '../../state/ToolOutcome';
import { createFilteredTranscriptEmptyAtom } from '../../state/views/Transcript';
import { definePart, type Part } from '../anatomy/definePart';
import { arrowDownIcon } from '../anatomy/icons';
import { useLazy } from '../anatomy/useLazy';
import { type Announce, Announcer } from './Announcer';
import { ToolCallRenderer, ToolCallRows } from './ToolCallRows';
import { chunksOf, TranscriptChunk } from './TranscriptChunk';
import { RowOptionsContext } from './TranscriptRow';
import { useStickToEnd } from './useStickToEnd';

/** The state of `Conversation.Transcript`. */
export type TranscriptState = {
  /** True until something that the transcript shows has been said. */
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
  /** Returns whether to show and announce an utterance. By default, all are. */
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
  /**
   * Renders the content of a row. `content` is what the row has by default: speaker, time and words. The row itself, its
   * announcement and scrolling stay as they are.
   */
  readonly renderRow?: ((utterance: Utterance, content: ReactElement) => ReactNode) | undefined;
  /**
   * When assistive technology reads out what is said: `auto`, the default, while the PAL's voice cannot be heard, because it
   * is muted, blocked by the browser or missing; `always`; or `never`. What the visitor typed is never read back.
   */
  readonly announce?: Announce | undefined;
};

/** A row that the visitor has just sent: whoever sends something wants to see it, also while reading what was said before. */
const typedRow = '[data-tavus-part="utterance"][data-role="user"][data-status="pending"]';

/** The number of rows from which there is a field to search them. */
const many = 50;

const loadTools = async () => (await import('../transcript/TranscriptTools')).TranscriptTools;

/**
 * What the user and the PAL have said, row by row; a new word re-renders only its own row. Stays scrolled to the end
 * until the reader scrolls away, and then offers a button to return. What the visitor types scrolls into view. A
 * transcript of 50 rows or more can be searched, and a row or everything copied; what does that loads when it is needed. A
 * `role="log"` element inside it announces each utterance once, when it is final, if the PAL's voice cannot be heard.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Answers = () => (
 *   <Conversation.Transcript
 *     filter={({ role }) => role === 'pal'}
 *     renderRow={({ text, startedAt }, content) => (startedAt === undefined ? <em>{text}</em> : content)}
 *   />
 * );
 * ```
 */
export const Transcript: Part<'div', TranscriptState, TranscriptOwnProps> = definePart(
  'transcript',
  'div',
  ({ planned = false, renderToolCall, filter, renderRow, announce }: TranscriptOwnProps) => {
    const ids = useTranscriptIds();
    const { state } = useTavusContext();
    const empty = useTavusAtom(
      useMemo(() => createFilteredTranscriptEmptyAtom(state, filter), [state, filter]),
    );
    const rowOptions = useMemo(() => ({ filter, renderRow }), [filter, renderRow]);
    const labels = useLabels();
    const toolCalls = renderToolCall !== undefined;
    const [isUsed, setUsed] = useState(false);
    const isLong = ids.length >= many;
    const TranscriptTools = useLazy(loadTools, !empty && (isLong || isUsed));
    const use = () => setUsed(true);
    const { ref, atEnd, jump } = useStickToEnd<HTMLDivElement>(typedRow);
    return {
      state: { empty, atEnd },
      ref,
      // A scrolling element must be reachable by keyboard.
      props: {
        role: 'region',
        'aria-label': labels.transcript,
        tabIndex: 0,
        onPointerOver: use,
        onFocus: use,
      },
      children: (
        <ToolCallRenderer.Provider value={renderToolCall}>
          {TranscriptTools && !empty && <TranscriptTools {...{ isLong, filter }} />}
          {empty && <p data-tavus-part="transcript-empty">{labels.noTranscript}</p>}
          <RowOptionsContext.Provider value={rowOptions}>
            {chunksOf(ids).map((chunk, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no identity except their position.
              <TranscriptChunk key={index} ids={chunk} planned={planned} toolCalls={toolCalls} />
            ))}
          </RowOptionsContext.Provider>
          {toolCalls && <ToolCallRows />}
          {!atEnd && (
            <button type="button" data-tavus-part="jump-to-latest" onClick={jump}>
              {arrowDownIcon}
              <span>{labels.jumpToLatest}</span>
            </button>
          )}
          <Announcer {...{ announce, filter }} />
        </ToolCallRenderer.Provider>
      ),
    };
  },
  ['planned', 'renderToolCall', 'filter', 'renderRow', 'announce'],
);
