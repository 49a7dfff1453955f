import { useMemo } from 'react';
import { sendInteraction } from '../../call/session/sendInteraction';
import { confirmObjective } from '../../protocol/interactions';
import type { WireMessage } from '../../protocol/wireMessage';
import { createObjectivesAtom, type Objective } from '../../state/views/Objective';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The PAL's objectives, and a function to confirm one. */
export interface Objectives {
  /** The objectives that Tavus has reported, in the order in which it first reported them. */
  readonly objectives: readonly Objective[];
  /**
   * Confirms a pending objective, with `outputVariables`, if given, in place of the PAL's. Returns the message that was
   * sent. Throws a `TavusError` (`not-connected`, `message-too-large`) if it cannot be sent.
   */
  readonly confirm: (name: string, outputVariables?: object) => WireMessage;
}

/**
 * Returns the PAL's objectives: activated, pending (waiting for `confirm(name)`) and completed, with the output
 * variables collected so far. A component that mounts late gets the earlier ones too.
 *
 * See "Objectives" and "Interactions Protocol" in the Tavus docs. The payload of a confirmation is undocumented; it
 * follows the shape of the events.
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
