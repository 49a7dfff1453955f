import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { ToolCall } from '../ToolOutcome';
import { createToolCallPlacesAtom } from './ToolCallPlaces';

/** Creates the atom of all tool calls in the order of the transcript. */
export function createToolCallListAtom(state: ConversationState): Atom<readonly ToolCall[]> {
  const places = state.derived(createToolCallPlacesAtom);
  return atom((get) => [...get(places).values()].flat());
}
