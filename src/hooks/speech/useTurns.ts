import { createTurnsAtom, type Turn } from '../../state/views/Turn';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * The turns by number, each with its utterances, its tool calls (their `status` and `result`) and its timing, such as
 * how long the PAL took to answer (`responseLatencyMs`). What belongs to no turn, such as a greeting, is in `useTranscript()` only.
 *
 * @example
 * ```tsx
 * import { useTurns } from 'tavus-react';
 *
 * export function Latencies() {
 *   return useTurns().map((turn) => <p key={turn.turnIdx}>{turn.responseLatencyMs ?? '–'} ms</p>);
 * }
 * ```
 */
export function useTurns(): readonly Turn[] {
  return useTavusAtom(useTavusContext().state.derived(createTurnsAtom));
}
