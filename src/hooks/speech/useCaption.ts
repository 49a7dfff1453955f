import { type Caption, createCaptionAtom } from '../../state/views/Caption';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns the words being spoken now; undefined in silence. The PAL's words take precedence over the user's.
 *
 * @example
 * ```tsx
 * import { useCaption } from 'tavus-react';
 *
 * export function Caption() {
 *   return <p>{useCaption()?.text}</p>;
 * }
 * ```
 */
export function useCaption(): Caption | undefined {
  return useTavusAtom(useTavusContext().state.derived(createCaptionAtom));
}
