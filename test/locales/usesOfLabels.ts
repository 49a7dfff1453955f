import { readFileSync } from 'node:fs';
import type { Labels } from '../../src/hooks/labels/Labels';

const files = ['Labels', 'HelpLabels', 'partLabels', 'transcriptLabels', 'canvasLabels'];

/** Returns what each label is for, from the comment above it. */
export function usesOfLabels(): Partial<Record<keyof Labels, string>> {
  const sources = files.map((name) => readFileSync(`src/hooks/labels/${name}.ts`, 'utf8')).join('\n');
  const uses = sources.matchAll(/^ {2}\/\*\* (.*) \*\/\n {2}readonly (\w+): string;/gm);
  return Object.fromEntries([...uses].map(([, use, key]) => [key, use]));
}
