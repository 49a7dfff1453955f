import type { Speaking } from '../../state/Speaking';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns who is speaking now: `{ pal, user }`. Both are true while the user talks over the PAL.
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
