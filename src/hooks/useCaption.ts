import { type Caption, createCaptionAtom } from '../state/Caption';
import { useTavusContext } from './TavusContext';
import { useTavusAtom } from './useTavusAtom';

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
