import { createPerceptionAtom, type Perception } from '../../state/views/Perception';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns what the PAL perceived of the user: how they sounded and looked, the perception tools it called, and the
 * final analysis of the whole conversation. A component that mounts late gets the earlier results too.
 *
 * The final analysis arrives after the conversation has ended, and only while the user is still in the room: end with
 * `end({ waitFor: 'perceptionAnalysis' })`. See "Perception" and "Interactions Protocol" in the Tavus docs.
 *
 * @example
 * ```tsx
 * import { usePerception } from 'tavus-react';
 *
 * export function Mood() {
 *   const { audioAnalysis, finalAnalysis } = usePerception();
 *   return <p>{finalAnalysis ?? audioAnalysis ?? 'Nothing perceived yet.'}</p>;
 * }
 * ```
 */
export function usePerception(): Perception {
  return useTavusAtom(useTavusContext().state.derived(createPerceptionAtom));
}
