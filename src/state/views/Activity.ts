import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { TurnTable } from '../fold/TurnFacts';
import { sameItems } from '../sameItems';
import type { ToolCall, ToolOutcomes } from '../ToolOutcome';
import { recentRows } from './Caption';

/** What the PAL does. `working` is a tool call, and `reconnecting` means that it cannot be reached at the moment. */
export type ActivityKind = 'listening' | 'thinking' | 'speaking' | 'working' | 'reconnecting';

/** What the PAL is doing now. */
export interface Activity {
  /** What the PAL does; undefined while the conversation is not connected. */
  readonly activity: ActivityKind | undefined;
  /** The tool calls that it works on, oldest first; empty unless `activity` is `working`. */
  readonly toolCalls: readonly ToolCall[];
}

const none: readonly ToolCall[] = [];

/** Creates the atom of what the PAL is doing. The value stays the same object while nothing changes. */
export function createActivityAtom(state: ConversationState): Atom<Activity> {
  let last: Activity = { activity: undefined, toolCalls: none };
  return atom((get) => {
    const now = activityOf();
    const known = now.toolCalls.map(
      (call) => last.toolCalls.find(({ key, status }) => key === call.key && status === call.status) ?? call,
    );
    if (now.activity !== last.activity || !sameItems(known, last.toolCalls)) {
      last = { activity: now.activity, toolCalls: known };
    }
    return last;

    function activityOf(): Activity {
      const { state: status, connection } = get(state.conversation);
      if (status !== 'connected') return { activity: undefined, toolCalls: none };
      if (connection === 'reconnecting') return { activity: 'reconnecting', toolCalls: none };
      const rows = recentRows(get(state.allIds), (id) => get(state.utterance(id)));
      const newest = rows.find(({ text }) => text !== '');
      const speaking = get(state.speaking);
      // Between two sentences it does not speak.
      const pauses = newest?.role === 'pal' && newest.status === 'streaming' && !get(state.quiet);
      if (speaking.pal || pauses) return { activity: 'speaking', toolCalls: none };
      if (speaking.user) return { activity: 'listening', toolCalls: none };
      const palRow = rows.find(({ role }) => role === 'pal')?.id;
      const { running, settled } = callsOf(get(state.turnFacts), get(state.toolOutcomes), palRow);
      if (running.length > 0) return { activity: 'working', toolCalls: running };
      const owesAnswer = !get(state.unanswered) && (settled || newest?.role === 'user');
      return { activity: owesAnswer ? 'thinking' : 'listening', toolCalls: none };
    }
  });
}

/**
 * Returns the calls that run, and whether one has been settled since the PAL last said something. A call without a handler
 * runs until the PAL says more: a server of the application's or Tavus's own handles it, and its result is never seen here.
 */
function callsOf(
  { byIdx }: TurnTable,
  { byKey }: ToolOutcomes,
  palRow: string | undefined,
): { readonly running: readonly ToolCall[]; readonly settled: boolean } {
  const running: ToolCall[] = [];
  let settled = false;
  for (const { toolCalls } of byIdx.values()) {
    const place = running.length;
    for (let link = toolCalls; link; link = link.before) {
      const outcome = byKey.get(link.call.key);
      const isNew = link.palRow === palRow;
      const { status } = outcome ?? { status: isNew ? 'running' : 'done' };
      if (status !== 'running' && status !== 'deferred') settled ||= isNew;
      else running.splice(place, 0, { ...link.call, status: 'running', ...outcome });
    }
  }
  return { running, settled };
}
