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
        const before = known.get(turnIdx);
        return [
          turnIdx,
          turnOf(turnIdx, facts.get(turnIdx), utterances.get(turnIdx) ?? [], outcomes, before),
        ];
      }),
    );
    return [...known.values()].map(({ turn }) => turn);
  });
}

/** A turn with the facts that it was made from. */
interface KnownTurn {
  readonly facts: TurnFacts | undefined;
  readonly turn: Turn;
}

function turnOf(
  turnIdx: number,
  facts: TurnFacts | undefined,
  utterances: readonly Utterance[],
  outcomes: ToolOutcomes,
  before: KnownTurn | undefined,
): KnownTurn {
  const toolCalls = toolCallsOf(facts, outcomes, before?.turn.toolCalls);
  const isSame =
    before?.facts === facts &&
    before?.turn.toolCalls === toolCalls &&
    sameItems(before.turn.utterances, utterances);
  if (isSame) return before;
  return { facts, turn: { turnIdx, utterances, toolCalls, ...timingOf(facts, utterances) } };
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
