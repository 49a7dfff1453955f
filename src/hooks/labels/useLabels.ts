import { useContext, useMemo } from 'react';
import { useTavusContext } from '../react/TavusContext';
import { englishLabels } from './englishLabels';
import type { Labels } from './Labels';
import { LabelsContext } from './LabelsContext';

/**
 * The texts that visitors read: the provider's `labels` over the English ones.
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
  // The default of LabelsContext is valid, so only this context can tell that the provider is missing.
  useTavusContext();
  const labels = useContext(LabelsContext);
  return useMemo(() => ({ ...englishLabels, ...labels }), [labels]);
}
