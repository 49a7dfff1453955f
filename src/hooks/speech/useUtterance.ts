import type { Utterance } from '../../state/fold/Utterance';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * One utterance by its id; undefined while there is none. Re-renders with its words only.
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
