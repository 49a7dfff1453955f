import { useMemo } from 'react';
import { englishLabels, type Labels } from './labels';
import { useTavusContext } from './TavusContext';

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
  const { labels } = useTavusContext();
  return useMemo(() => ({ ...englishLabels, ...labels }), [labels]);
}
