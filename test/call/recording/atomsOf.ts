import { storedError } from '../../../src/call/recording/storedError';
import type { Conversation } from '../../../src/state/Conversation';
import type { ConversationState } from '../../../src/state/ConversationState';
import type { Store } from '../../../src/state/ConversationWriter';
import type { Utterance } from '../../../src/state/fold/Utterance';

/** What all atoms of a state hold. */
export interface Atoms {
  readonly conversation: Omit<Conversation, 'error'> & { readonly error: unknown };
  readonly utterances: readonly (Utterance | undefined)[];
  readonly offsetMs: number;
  readonly toolOutcomes: readonly unknown[];
  readonly [atom: string]: unknown;
}

/** Returns what all atoms of a state hold, in a form that can be compared. */
export function atomsOf(store: Store, state: ConversationState): Atoms {
  const conversation = store.get(state.conversation);
  const allIds = store.get(state.allIds);
  const outcomes = [...store.get(state.toolOutcomes).byKey];
  return {
    conversation: { ...conversation, error: storedError(conversation.error) },
    speaking: store.get(state.speaking),
    utteranceIds: store.get(state.utteranceIds),
    allIds,
    utterances: allIds.map((id) => store.get(state.utterance(id))),
    turns: [...store.get(state.turnFacts).byIdx],
    toolOutcomes: outcomes.map(([key, outcome]) => [key, { ...outcome, error: storedError(outcome.error) }]),
    signals: store.get(state.signals),
    canvasCalls: store.get(state.canvasCalls),
    offsetMs: store.get(state.offsetMs),
    quiet: store.get(state.quiet),
    unanswered: store.get(state.unanswered),
    audioBlocked: store.get(state.audioBlocked),
    hairCheck: store.get(state.hairCheck),
  };
}
