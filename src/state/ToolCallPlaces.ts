import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from './ConversationState';
import { sameItems } from './sameItems';
import { type ToolCall, toolCallsOf } from './ToolOutcome';
import { createTranscriptAtom } from './Transcript';
import type { Utterance } from './Utterance';

/** Tool calls by the id of the utterance that they stand before in the transcript; `undefined` is its end. */
export type ToolCallPlaces = ReadonlyMap<string | undefined, readonly ToolCall[]>;

const nowhere: ToolCallPlaces = new Map();

/** Where tool calls stand in the transcript; the same object while nothing of them changes. */
export function createToolCallPlacesAtom(state: ConversationState): Atom<ToolCallPlaces> {
  const transcript = state.derived(createTranscriptAtom);
  let last: { readonly from: readonly unknown[]; readonly places: ToolCallPlaces } | undefined;
  return atom((get) => {
    const table = get(state.turnFacts);
    const turns = [...table.byIdx].filter(([, { toolCalls }]) => toolCalls.length > 0);
    // Most conversations have none, and then a word need not read the whole transcript.
    if (turns.length === 0) return nowhere;
    const outcomes = get(state.toolOutcomes);
    const placed = placeTurns(
      turns.map(([turnIdx]) => turnIdx).sort((a, b) => a - b),
      get(transcript),
    );
    const from = [table, outcomes, ...placed.flat()];
    if (last && sameItems(last.from, from)) return last.places;
    const places = new Map<string | undefined, ToolCall[]>();
    for (const [turnIdx, id] of placed) {
      const calls = toolCallsOf(table.byIdx.get(turnIdx), outcomes);
      places.set(id, [...(places.get(id) ?? []), ...calls]);
    }
    last = { from, places };
    return places;
  });
}

/** The calls of a turn stand between what the user said in it and what the PAL answered. */
function placeTurns(
  turns: readonly number[],
  transcript: readonly Utterance[],
): (readonly [turnIdx: number, before: string | undefined])[] {
  const waiting = [...turns];
  const placed: (readonly [number, string | undefined])[] = [];
  const placeBefore = (id: string | undefined, isDue: (turnIdx: number) => boolean) => {
    for (let next = waiting[0]; next !== undefined && isDue(next); next = waiting[0]) {
      placed.push([next, id]);
      waiting.shift();
    }
  };
  for (const { id, role, turnIdx } of transcript) {
    if (turnIdx === undefined) continue;
    placeBefore(id, (called) => (role === 'pal' ? called <= turnIdx : called < turnIdx));
  }
  placeBefore(undefined, () => true);
  return placed;
}
