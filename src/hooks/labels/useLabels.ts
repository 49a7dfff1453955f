import { useContext, useMemo } from 'react';
import { useTavusContext } from '../react/TavusContext';
import { englishLabels } from './englishLabels';
import type { Labels } from './Labels';
import { LabelsContext } from './LabelsContext';

/**
 * Returns the texts that visitors read: the English ones, overridden by the provider's `labels`.
 *
 * @example
 * ```tsx
 * import { useLabels } from 'tavus-react';
 *
 * export function Hint() {
 *   return <p>{useLabels().idle}</p>;
 * }
 * ```
 */
export function useLabels(): Labels {
  // LabelsContext has a valid default, so only the provider's context reveals a missing provider.
  useTavusContext();
  const labels = useContext(LabelsContext);
  return useMemo(() => ({ ...englishLabels, ...labels }), [labels]);
}
