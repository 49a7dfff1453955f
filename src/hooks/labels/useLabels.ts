import { useContext, useMemo } from 'react';
import { createPalNameAtom } from '../../state/views/PalName';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import { englishLabels } from './englishLabels';
import type { Labels } from './Labels';
import { LabelsContext } from './LabelsContext';

/**
 * Returns the texts that visitors read: the English ones, overridden by the provider's `labels`, and with the PAL's name
 * (see {@link usePalName}).
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
  const palName = useTavusAtom(useTavusContext().state.derived(createPalNameAtom));
  const labels = useContext(LabelsContext);
  return useMemo(() => {
    const all = { ...englishLabels, ...labels };
    // Translations have the same word as English. Any other is the application's name for the PAL.
    return palName !== undefined && all.pal === englishLabels.pal ? { ...all, pal: palName } : all;
  }, [labels, palName]);
}
