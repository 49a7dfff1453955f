import type { Labels } from './labels';
import { useTavusContext } from './TavusContext';

/**
 * The texts that visitors read, as the provider's `labels` have them.
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
  return useTavusContext().labels;
}
