import type { Utterance } from '../../state/fold/Utterance';
import { createTranscriptAtom } from '../../state/views/Transcript';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns everything that the PAL and the user have said so far, in order.
 *
 * The transcript is kept after the conversation ends, and a component that mounts late gets all of it. It changes with
 * every word: for long lists, `useTranscriptIds()` with `useUtterance(id)` re-renders only the row that changed.
 *
 * @example
 * ```tsx
 * import { useTranscript } from 'tavus-react';
 *
 * export function Transcript() {
 *   return useTranscript().map(({ id, role, text }) => <p key={id}>{role}: {text}</p>);
 * }
 * ```
 */
export function useTranscript(): readonly Utterance[] {
  return useTavusAtom(useTavusContext().state.derived(createTranscriptAtom));
}
