import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * The ids of all utterances in order: changes when a row comes, not with its words.
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
