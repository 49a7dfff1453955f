import { createLatencyAtom, type Latency } from '../../state/views/Latency';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns how quick the conversation is, turn by turn: the time from the end of the user's speech to the start of the
 * PAL's and to its first text, how long each of them spoke, and how fast. Durations are milliseconds by Tavus's clock.
 *
 * @example
 * ```tsx
 * import { useLatency } from 'tavus-react';
 *
 * export function Quickness() {
 *   const { medianMs, turns } = useLatency();
 *   return (
 *     <p>
 *       {medianMs ?? '–'} ms over {turns.length} turns, {turns.at(-1)?.speaking.pal.wordsPerMinute ?? '–'} words a minute
 *     </p>
 *   );
 * }
 * ```
 */
export function useLatency(): Latency {
  return useTavusAtom(useTavusContext().state.derived(createLatencyAtom));
}
