import type { Utterance } from '../../state/fold/Utterance';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns the utterance with the given id, or undefined if there is none. Re-renders only when that utterance changes.
 *
 * @example
 * ```tsx
 * import { useUtterance } from 'tavus-react';
 *
 * export function Row({ id }: { id: string }) {
 *   return <li>{useUtterance(id)?.text}</li>;
 * }
 * ```
 */
export function useUtterance(id: string): Utterance | undefined {
  return useTavusAtom(useTavusContext().state.utterance(id));
}
