import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from './ConversationState';
import type { TurnFacts } from './Fold';
import { type ToolCall, type ToolOutcomes, toolCallsOf } from './ToolOutcome';
import { createTranscriptAtom } from './Transcript';
import type { Utterance } from './Utterance';

/** Everything under one `turnIdx`: what the user and the PAL said, and the tools the PAL called. */
export interface Turn {
  readonly turnIdx: number;
  readonly utterances: readonly Utterance[];
  readonly toolCalls: readonly ToolCall[];
  /** From the user's last stop to the PAL's first start, in milliseconds, once both are known. */
  readonly responseLatencyMs?: number | undefined;
}

/** The turns of a conversation. */
export function createTurnsAtom(state: ConversationState): Atom<readonly Turn[]> {
  const transcript = state.derived(createTranscriptAtom);
  return atom((get) => turnsOf(get(transcript), get(state.turnFacts).byIdx, get(state.toolOutcomes)));
}

/** Gathers turns from the transcript and what else is known of them, in the order of their numbers. */
export function turnsOf(
  transcript: readonly Utterance[],
  facts: ReadonlyMap<number, TurnFacts>,
  outcomes: ToolOutcomes,
): readonly Turn[] {
  const utterances = new Map<number, Utterance[]>([...facts.keys()].map((turnIdx) => [turnIdx, []]));
  for (const utterance of transcript) {
    if (utterance.turnIdx === undefined) continue;
    const turn = utterances.get(utterance.turnIdx);
    if (turn) turn.push(utterance);
    else utterances.set(utterance.turnIdx, [utterance]);
  }
  return [...utterances.keys()]
    .sort((a, b) => a - b)
    .map((turnIdx) => {
      const known = facts.get(turnIdx);
      return {
        turnIdx,
        utterances: utterances.get(turnIdx) ?? [],
        toolCalls: toolCallsOf(known, outcomes),
        responseLatencyMs: latencyOf(known),
      };
    });
}

function latencyOf(facts: TurnFacts | undefined): number | undefined {
  if (facts?.userStoppedAt === undefined || facts.palStartedAt === undefined) return undefined;
  return Math.max(0, facts.palStartedAt - facts.userStoppedAt);
}
