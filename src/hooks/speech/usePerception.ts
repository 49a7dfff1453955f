import { createPerceptionAtom, type Perception } from '../../state/views/Perception';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * What the PAL perceived of the user: how they sounded and looked, the perception tools it called, and the final
 * analysis of the whole conversation. A component mounted late sees what came before.
 *
 * The final analysis comes after the end, and only to who is still in the room: leave with
 * `end({ waitFor: 'perceptionAnalysis' })`. Facts: "Perception" and "Interactions Protocol" in the Tavus docs.
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
