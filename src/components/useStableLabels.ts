import { useState } from 'react';
import { englishLabels, type Labels } from '../hooks/labels';

/** All labels, the given over the English ones; the same object while the texts are the same. */
export function useStableLabels(given: Partial<Labels> | undefined): Labels {
  const [labels, setLabels] = useState(() => ({ ...englishLabels, ...given }));
  const next: Labels = { ...englishLabels, ...given };
  if (sameTexts(labels, next)) return labels;
  setLabels(next);
  return next;
}

function sameTexts(a: Labels, b: Labels): boolean {
  return (Object.keys(b) as (keyof Labels)[]).every((key) => a[key] === b[key]);
}
