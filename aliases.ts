import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8'));

/** Each entry of the package and its source file, read from `paths` in tsconfig.json. */
export const entries: [name: string, source: string][] = Object.entries<[string]>(compilerOptions.paths).map(
  ([name, [source]]) => [name, source],
);

/** Aliases for tests, stories and the demo that resolve the package's entries to its own source. */
export const aliases: { find: RegExp; replacement: string }[] = entries.map(([name, source]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(source, import.meta.url)),
}));
