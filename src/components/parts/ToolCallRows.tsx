import { type Context, createContext, type ReactNode, useContext } from 'react';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { ToolCall } from '../../state/ToolOutcome';
import { createToolCallPlacesAtom } from '../../state/views/ToolCallPlaces';

/** How the application renders a tool call: a context, so that a new function does not re-render the utterances. */
export const ToolCallRenderer: Context<((call: ToolCall) => ReactNode) | undefined> = createContext<
  ((call: ToolCall) => ReactNode) | undefined
>(undefined);

interface ToolCallRowsProps {
  /** The id of the utterance that follows the calls. Without it, renders the calls at the end, in their own list. */
  readonly before?: string;
}

/** The tool calls at one place in the transcript. */
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
