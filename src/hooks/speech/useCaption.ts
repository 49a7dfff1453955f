import { type Caption, createCaptionAtom } from '../../state/views/Caption';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * The words being spoken now, the PAL's before the user's; undefined in silence.
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
