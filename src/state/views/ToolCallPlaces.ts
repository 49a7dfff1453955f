import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { TurnKey } from '../fold/TurnFacts';
import type { Utterance } from '../fold/Utterance';
import { type ToolCall, toolCallsOf } from '../ToolOutcome';
import { remembered } from './remembered';
import { createTranscriptAtom } from './Transcript';

/** Tool calls by the id of the utterance that they precede in the transcript; `undefined` is the end. */
export type ToolCallPlaces = ReadonlyMap<string | undefined, readonly ToolCall[]>;

const nowhere: ToolCallPlaces = new Map();

/** Creates the atom of the tool calls' places. The value stays the same object while no call or place changes. */
export function createToolCallPlacesAtom(state: ConversationState): Atom<ToolCallPlaces> {
  const transcript = state.derived(createTranscriptAtom);
  const remember = remembered<ToolCallPlaces>();
  return atom((get) => {
    const table = get(state.turnFacts);
    const turns = [...table.byIdx].filter(
      ([, { toolCalls }]) => toolCalls !== undefined && toolCalls.count > 0,
    );
    // Most conversations have no tool calls, and then a new word does not have to read the whole transcript.
    if (turns.length === 0) return nowhere;
    const outcomes = get(state.toolOutcomes);
    const placed = placeTurns(
      turns.map(([key]) => key),
      get(transcript),
    );
    return remember([table, outcomes, ...placed.flat()], () => {
      const places = new Map<string | undefined, ToolCall[]>();
      for (const [key, id] of placed) {
        const calls = toolCallsOf(table.byIdx.get(key), outcomes);
        places.set(id, [...(places.get(id) ?? []), ...calls]);
      }
      return places;
    });
  });
}

/**
 * Places calls between what the user said and what the PAL answered. A call without a turn goes before the first row of
 * the PAL that follows the row the call came after.
 */
function placeTurns(
  keys: readonly TurnKey[],
  transcript: readonly Utterance[],
): (readonly [key: TurnKey, before: string | undefined])[] {
  const turns = keys.filter((key) => typeof key === 'number').sort((a, b) => a - b);
  const rows = new Set(keys);
  let passed = rows.has('') ? [''] : [];
  const placed: (readonly [TurnKey, string | undefined])[] = [];
  const placeBefore = (id: string | undefined, isDue: (turnIdx: number) => boolean) => {
    for (let next = turns[0]; next !== undefined && isDue(next); next = turns[0]) {
      placed.push([next, id]);
      turns.shift();
    }
  };
  const placePassed = (id: string | undefined) => {
    placed.push(...passed.map((key) => [key, id] as const));
    passed = [];
  };
  for (const { id, role, turnIdx } of transcript) {
    if (role === 'pal') placePassed(id);
    if (rows.has(id)) passed.push(id);
    if (turnIdx === undefined) continue;
    placeBefore(id, (called) => (role === 'pal' ? called <= turnIdx : called < turnIdx));
  }
  placePassed(undefined);
  placeBefore(undefined, () => true);
  return placed;
}
