import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { ToolCallChain, TurnKey } from '../fold/TurnFacts';
import { sameItems } from '../sameItems';
import type { ToolCall } from '../ToolOutcome';

const none: readonly ToolCall[] = [];

/**
 * Creates the atom of the tool calls that run at the moment, in order: those without a result in the newest turn. A call
 * of an earlier turn may never get one, because a server of the application's or Tavus's own handles it. An unchanged list
 * stays the same object.
 */
export function createRunningToolCallsAtom(state: ConversationState): Atom<readonly ToolCall[]> {
  let last = none;
  return atom((get) => {
    const { byIdx } = get(state.turnFacts);
    const { byKey } = get(state.toolOutcomes);
    const isConnected = get(state.conversation).state === 'connected';
    const newestRow = get(state.utteranceIds).at(-1) ?? '';
    const newestTurn = Math.max(...[...byIdx.keys()].filter((key) => typeof key === 'number'));
    const callsOf = (key: TurnKey) => {
      const calls: ToolCall[] = [];
      for (let link: ToolCallChain | undefined = byIdx.get(key)?.toolCalls; link; link = link.before) {
        const { call } = link;
        if (byKey.has(call.key)) continue;
        calls.push(last.find((known) => known.key === call.key) ?? { ...call, status: 'running' });
      }
      return calls.reverse();
    };
    const calls = isConnected ? [...callsOf(newestTurn), ...callsOf(newestRow)] : none;
    if (!sameItems(last, calls)) last = calls;
    return last;
  });
}
