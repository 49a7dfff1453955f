import { createTurnsAtom, type Turn } from '../../state/views/Turn';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns the turns by number, each with its utterances, its tool calls (with `status` and `result`) and its timing,
 * such as how long the PAL took to answer (`responseLatencyMs`). An utterance without a turn, such as a greeting, is
 * only in `useTranscript()`.
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
