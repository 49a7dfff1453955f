import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns the ids of all utterances in order. Changes when a row is added, not when its words change.
 *
 * @example
 * ```tsx
 * import { useTranscriptIds } from 'tavus-react';
 *
 * export function Count() {
 *   return <p>{useTranscriptIds().length} utterances</p>;
 * }
 * ```
 */
export function useTranscriptIds(): readonly string[] {
  return useTavusAtom(useTavusContext().state.utteranceIds);
}
