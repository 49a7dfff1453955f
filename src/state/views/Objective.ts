import { type Atom, atom } from 'jotai/vanilla';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { SignalEvent } from '../fold/SignalEvent';

/** Something the PAL is to achieve in the conversation. */
export interface Objective {
  /** As the PAL's configuration names it. */
  readonly name: string;
  /** `pending` waits for a confirmation. */
  readonly status: 'activated' | 'pending' | 'completed';
  /** What the PAL found out, texts or lists of texts by name. */
  readonly outputVariables: JsonObject;
}

/** The objectives of a conversation, in the order in which they were first heard of. */
export function createObjectivesAtom(state: ConversationState): Atom<readonly Objective[]> {
  return atom((get) => objectivesOf(get(state.signals)));
}

function objectivesOf(signals: readonly SignalEvent[]): readonly Objective[] {
  const objectives = new Map<string, Objective>();
  for (const signal of signals) {
    const status = statuses[signal.type];
    if (!status || !('objectiveName' in signal)) continue;
    const { objectiveName: name, outputVariables } = signal;
    const known = objectives.get(name)?.outputVariables;
    objectives.set(name, { name, status, outputVariables: { ...known, ...outputVariables } });
  }
  return [...objectives.values()];
}

const statuses: Readonly<Partial<Record<SignalEvent['type'], Objective['status']>>> = {
  'conversation.objective.activated': 'activated',
  'conversation.objective.pending': 'pending',
  'conversation.objective.completed': 'completed',
};
