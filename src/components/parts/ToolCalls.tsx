import type { ReactNode } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { ToolCall } from '../../state/ToolOutcome';
import { createRunningToolCallsAtom } from '../../state/views/RunningToolCalls';
import { definePart, type Part } from '../anatomy/definePart';
import { type ToolLabels, toolText } from './toolText';

/** The state of `Conversation.ToolCalls`. */
export type ToolCallsState = {
  /** True while nothing is shown. */
  readonly empty: boolean;
};

/** The props that `Conversation.ToolCalls` adds to those of its element. */
export type ToolCallsOwnProps = {
  /** What to show for each tool by its name; null hides a tool. Other tools show the label `toolRunning`. */
  readonly toolLabels?: ToolLabels | undefined;
  /** Renders a call in another way; null hides it. */
  readonly renderToolCall?: ((call: ToolCall) => ReactNode) | undefined;
};

/**
 * What the PAL is doing at the moment: its tool calls without a result, each announced politely and once. A call that gets
 * no result is shown until the next turn. Otherwise empty.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Face = () => (
 *   <Conversation.Stage>
 *     <Conversation.ToolCalls toolLabels={{ find_slot: 'Looking for a free slot…', log_visit: null }} />
 *   </Conversation.Stage>
 * );
 * ```
 */
export const ToolCalls: Part<'div', ToolCallsState, ToolCallsOwnProps> = definePart(
  'tool-calls',
  'div',
  ({ toolLabels = {}, renderToolCall }: ToolCallsOwnProps) => {
    const labels = useLabels();
    const running = useTavusAtom(useTavusContext().state.derived(createRunningToolCallsAtom));
    const contentOf = renderToolCall ?? ((call) => toolText(call, toolLabels, labels));
    const shown = running
      .map((call) => ({ key: call.key, content: contentOf(call) }))
      .filter(({ content }) => content !== null);
    return {
      state: { empty: shown.length === 0 },
      // Always rendered, because only changes in an existing live region are announced.
      props: { 'aria-live': 'polite', 'aria-relevant': 'additions' },
      children: shown.map(({ key, content }) => (
        <div key={key} data-tavus-part="notice" data-kind="tool-call">
          {content}
        </div>
      )),
    };
  },
  ['toolLabels', 'renderToolCall'],
);
