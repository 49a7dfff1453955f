import { useMemo } from 'react';
import { createGuardrailsAtom, type TriggeredGuardrail } from '../../state/views/Guardrail';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The guardrails that the PAL has triggered. */
export interface Guardrails {
  /** The guardrail that was triggered last. */
  readonly latest: TriggeredGuardrail | undefined;
  /** The times that a guardrail was triggered, in order. In a very long conversation, the oldest ones are dropped. */
  readonly guardrails: readonly TriggeredGuardrail[];
}

/**
 * Returns the PAL's guardrails that were triggered in the conversation, each with its reason as far as Tavus gives one.
 * A component that mounts late gets the earlier ones too.
 *
 * See "Guardrails" in the Tavus docs.
 *
 * @example
 * ```tsx
 * import { useGuardrails } from 'tavus-react';
 *
 * export function Warning() {
 *   const { latest, guardrails } = useGuardrails();
 *   if (!latest) return null;
 *   return (
 *     <p>
 *       {latest.name}: {latest.reason ?? 'no reason given'} ({guardrails.length} in total)
 *     </p>
 *   );
 * }
 * ```
 */
export function useGuardrails(): Guardrails {
  const guardrails = useTavusAtom(useTavusContext().state.derived(createGuardrailsAtom));
  return useMemo(() => ({ latest: guardrails.at(-1), guardrails }), [guardrails]);
}
