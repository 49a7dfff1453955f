import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8'));

/** Each entry of the package and its source, as `paths` in tsconfig.json has them. */
export const entries: [name: string, source: string][] = Object.entries<[string]>(compilerOptions.paths).map(
  ([name, [source]]) => [name, source],
);

/** For tests, stories and the demo: the package's own source, under the names its users import. */
export const aliases: { find: RegExp; replacement: string }[] = entries.map(([name, source]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(source, import.meta.url)),
}));
