import { type Atom, atom } from 'jotai/vanilla';
import type { JsonObject } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { SignalEvent } from '../fold/SignalEvent';

/** A goal that the PAL pursues in the conversation. */
export interface Objective {
  /** The objective's name in the PAL's configuration. */
  readonly name: string;
  /** The objective's status; `pending` means that it is waiting for confirmation. */
  readonly status: 'activated' | 'pending' | 'completed';
  /** What the PAL found out, by name. Each value is a string or a list of strings. */
  readonly outputVariables: JsonObject;
}

/** Creates the atom of a conversation's objectives, in the order of their first events. */
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
