import { useMemo } from 'react';
import { englishLabels } from './englishLabels';
import type { Labels } from './Labels';
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
