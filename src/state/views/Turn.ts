import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { TurnFacts, TurnKey } from '../fold/TurnFacts';
import type { Utterance } from '../fold/Utterance';
import { sameItems } from '../sameItems';
import { type ToolCall, type ToolOutcomes, toolCallsOf } from '../ToolOutcome';
import { createTranscriptAtom } from './Transcript';
import { type TurnTiming, timingOf } from './TurnTiming';

/** Everything with the same `turnIdx`: what the user and the PAL said, the tools the PAL called, and the timing. */
export interface Turn extends TurnTiming {
  /** The turn's number, assigned by Tavus. */
  readonly turnIdx: number;
  /** The utterances of the turn, in order. */
  readonly utterances: readonly Utterance[];
  /** The PAL's tool calls in the turn, in order. */
  readonly toolCalls: readonly ToolCall[];
}

/** Creates the atom of a conversation's turns, ordered by number. An unchanged turn stays the same object. */
export function createTurnsAtom(state: ConversationState): Atom<readonly Turn[]> {
  const transcript = state.derived(createTranscriptAtom);
  let known: ReadonlyMap<number, KnownTurn> = new Map();
  return atom((get) => {
    const facts = get(state.turnFacts).byIdx;
    const outcomes = get(state.toolOutcomes);
    const utterances = utterancesByTurn(get(transcript), facts);
    const turns = [...utterances.keys()].sort((a, b) => a - b);
    known = new Map(
      turns.map((turnIdx) => {
        const madeOf = { facts: facts.get(turnIdx), utterances: utterances.get(turnIdx) ?? [], outcomes };
        const before = known.get(turnIdx);
        return [
          turnIdx,
          before && isSame(before, madeOf)
            ? before
            : { ...madeOf, turn: turnOf(turnIdx, madeOf, before?.turn) },
        ];
      }),
    );
    return [...known.values()].map(({ turn }) => turn);
  });
}

interface TurnParts {
  readonly facts: TurnFacts | undefined;
  readonly utterances: readonly Utterance[];
  readonly outcomes: ToolOutcomes;
}

interface KnownTurn extends TurnParts {
  readonly turn: Turn;
}

function turnOf(turnIdx: number, { facts, utterances, outcomes }: TurnParts, before: Turn | undefined): Turn {
  const toolCalls = toolCallsOf(facts, outcomes, before?.toolCalls);
  return { turnIdx, utterances, toolCalls, ...timingOf(facts, utterances) };
}

function isSame(a: TurnParts, b: TurnParts): boolean {
  const sameOutcomes = a.outcomes === b.outcomes || !b.facts?.toolCalls;
  return a.facts === b.facts && sameOutcomes && sameItems(a.utterances, b.utterances);
}

function utterancesByTurn(
  transcript: readonly Utterance[],
  facts: ReadonlyMap<TurnKey, TurnFacts>,
): ReadonlyMap<number, readonly Utterance[]> {
  const turns = new Map<number, Utterance[]>();
  for (const key of facts.keys()) if (typeof key === 'number') turns.set(key, []);
  for (const utterance of transcript) {
    if (utterance.turnIdx === undefined) continue;
    const turn = turns.get(utterance.turnIdx);
    if (turn) turn.push(utterance);
    else turns.set(utterance.turnIdx, [utterance]);
  }
  return turns;
}
