import { type Atom, atom } from 'jotai/vanilla';
import type { JsonObject, ObjectiveEvent } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { SignalEvent } from '../fold/SignalEvent';
import { remembered } from './remembered';

/** A goal that the PAL pursues in the conversation. */
export interface Objective {
  /** The objective's name in the PAL's configuration. */
  readonly name: string;
  /** The objective's status; `pending` means that it is waiting for confirmation. */
  readonly status: 'activated' | 'pending' | 'completed';
  /** What the PAL found out, by name. Each value is a string or a list of strings. */
  readonly outputVariables: JsonObject;
  /**
   * When the objective was activated, in milliseconds since the epoch by this device's clock. Undefined if Tavus has not
   * reported an activation with a time.
   */
  readonly activatedAt?: number | undefined;
  /** When the objective was completed. Undefined until then, and again after a new activation. */
  readonly completedAt?: number | undefined;
}

/** Creates the atom of a conversation's objectives, in the order of their first events. */
export function createObjectivesAtom(state: ConversationState): Atom<readonly Objective[]> {
  const remember = remembered<readonly Objective[]>();
  return atom((get) => {
    const events = get(state.signals).filter(isObjective);
    const offsetMs = get(state.offsetMs);
    return remember([offsetMs, ...events], () => objectivesOf(events, offsetMs));
  });
}

function objectivesOf(events: readonly ObjectiveEvent[], offsetMs: number): readonly Objective[] {
  const objectives = new Map<string, Objective>();
  for (const { type, objectiveName: name, outputVariables, timestamp } of events) {
    const status = statuses[type];
    const known = objectives.get(name);
    const at = timestamp === undefined ? undefined : timestamp + offsetMs;
    // A repeated event does not move the time, but an activation after the completion begins again.
    const isNew = known === undefined || (status === 'activated' && known.status === 'completed');
    const { activatedAt, completedAt } = isNew ? never : known;
    objectives.set(name, {
      name,
      status,
      outputVariables: { ...known?.outputVariables, ...outputVariables },
      activatedAt: status === 'activated' ? (activatedAt ?? at) : activatedAt,
      completedAt: status === 'completed' ? (completedAt ?? at) : completedAt,
    });
  }
  return [...objectives.values()];
}

const never: Pick<Objective, 'activatedAt' | 'completedAt'> = {};

const statuses: Readonly<Record<ObjectiveEvent['type'], Objective['status']>> = {
  'conversation.objective.activated': 'activated',
  'conversation.objective.pending': 'pending',
  'conversation.objective.completed': 'completed',
};

function isObjective(signal: SignalEvent): signal is ObjectiveEvent {
  return signal.type in statuses;
}
