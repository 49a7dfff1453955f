import type { Speaking } from '../../state/Speaking';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Who is speaking now: `{ pal, user }`. Both can be true, when the user talks over the PAL.
 *
 * @example
 * ```tsx
 * import { useSpeaking } from 'tavus-react';
 *
 * export function Light() {
 *   return <span>{useSpeaking().pal ? 'speaking' : 'listening'}</span>;
 * }
 * ```
 */
export function useSpeaking(): Speaking {
  return useTavusAtom(useTavusContext().state.speaking);
}
