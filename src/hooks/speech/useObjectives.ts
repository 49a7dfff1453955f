import { useMemo } from 'react';
import { sendInteraction } from '../../call/session/sendInteraction';
import { confirmObjective } from '../../protocol/interactions';
import type { WireMessage } from '../../protocol/wireMessage';
import { createObjectivesAtom, type Objective } from '../../state/views/Objective';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The PAL's objectives, and the way to confirm one. */
export interface Objectives {
  /** Those that Tavus has told of, in the order in which it did. */
  readonly objectives: readonly Objective[];
  /**
   * Confirms a pending objective, with output variables in place of the PAL's if given. Returns what was sent;
   * throws a `TavusError` (`not-connected`, `message-too-large`) before anything is.
   */
  readonly confirm: (name: string, outputVariables?: object) => WireMessage;
}

/**
 * What the PAL is to achieve: activated, pending (waiting for `confirm(name)`) and completed objectives, with the
 * variables found out so far. A component mounted late sees what came before.
 *
 * Facts: "Objectives" and "Interactions Protocol" in the Tavus docs; the payload of a confirmation is unpublished
 * and follows that of the events.
 *
 * @example
 * ```tsx
 * import { useObjectives } from 'tavus-react';
 *
 * export function Checklist() {
 *   const { objectives, confirm } = useObjectives();
 *   return objectives.map(({ name, status }) => (
 *     <p key={name}>
 *       {name}: {status}
 *       {status === 'pending' && <button onClick={() => confirm(name)}>Yes, that is right</button>}
 *     </p>
 *   ));
 * }
 * ```
 */
export function useObjectives(): Objectives {
  const { session, state } = useTavusContext();
  const objectives = useTavusAtom(state.derived(createObjectivesAtom));
  return useMemo(
    () => ({
      objectives,
      confirm: (name, outputVariables) => sendInteraction(session, confirmObjective(name, outputVariables)),
    }),
    [objectives, session],
  );
}
