import { type Context, createContext, type ReactNode, useContext } from 'react';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { ToolCall } from '../../state/ToolOutcome';
import { createToolCallPlacesAtom } from '../../state/views/ToolCallPlaces';

/** How the application shows a tool call: a context, so that another function renders none of the utterances. */
export const ToolCallRenderer: Context<((call: ToolCall) => ReactNode) | undefined> = createContext<
  ((call: ToolCall) => ReactNode) | undefined
>(undefined);

interface ToolCallRowsProps {
  /** The utterance that they stand before; without one they are those at the end, in a list of their own. */
  readonly before?: string;
}

/** The tool calls at one place of the transcript. */
export function ToolCallRows({ before }: ToolCallRowsProps): ReactNode {
  const render = useContext(ToolCallRenderer);
  const places = useTavusAtom(useTavusContext().state.derived(createToolCallPlacesAtom));
  const calls = places.get(before);
  if (!calls || !render) return null;
  const rows = calls.map((call) => (
    <li key={call.key} data-tavus-part="tool-call" data-status={call.status}>
      {render(call)}
    </li>
  ));
  return before === undefined ? <ol data-tavus-part="transcript-rows">{rows}</ol> : rows;
}
