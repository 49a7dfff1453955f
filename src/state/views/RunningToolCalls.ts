import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import { sameItems } from '../sameItems';
import { type ToolCall, toolCallsOf } from '../ToolOutcome';
import { createToolCallListAtom } from './ToolCallList';

const none: readonly ToolCall[] = [];

/**
 * Creates the atom of the tool calls that run at the moment, in order: those that a handler of the page works on, and those
 * without a result in the newest turn. Another call of an earlier turn may never get a result, because a server of the
 * application's or Tavus's own handles it. An unchanged list stays the same object.
 */
export function createRunningToolCallsAtom(state: ConversationState): Atom<readonly ToolCall[]> {
  const list = state.derived(createToolCallListAtom);
  let last = none;
  return atom((get) => {
    const outcomes = get(state.toolOutcomes);
    const { byIdx } = get(state.turnFacts);
    const newestTurn = Math.max(...[...byIdx.keys()].filter((key) => typeof key === 'number'));
    const newestRow = get(state.utteranceIds).at(-1) ?? '';
    const newest = [newestTurn, newestRow].flatMap((turn) => toolCallsOf(byIdx.get(turn), outcomes));
    const newestKeys = new Set(newest.map(({ key }) => key));
    const isRunning = ({ key, status }: ToolCall) =>
      status === 'deferred' || (status === 'running' && (outcomes.byKey.has(key) || newestKeys.has(key)));
    const calls = get(state.conversation).state === 'connected' ? get(list).filter(isRunning) : none;
    const same = calls.map(
      (call) => last.find(({ key, status }) => key === call.key && status === call.status) ?? call,
    );
    if (!sameItems(last, same)) last = same;
    return last;
  });
}
