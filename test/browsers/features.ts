import { createRequire } from 'node:module';
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';

/** Something that a browser has or lacks. */
export interface Feature {
  /** Its place in the compatibility data of MDN, for example `css.selectors.has`. */
  readonly name: string;
  readonly compat: CompatStatement;
}

/** Returns the feature at a place in the compatibility data of MDN, or nothing where the data has none. */
export function featureAt(...path: readonly string[]): Feature[] {
  const compat = dataAt(path)?.__compat;
  return compat ? [{ name: path.join('.'), compat }] : [];
}

/** Returns all features below a place, however deep, by the last part of their names. */
export function featuresBelow(...path: readonly string[]): ReadonlyMap<string, readonly Feature[]> {
  const found = new Map<string, readonly Feature[]>();
  const visit = (place: readonly string[], data: Identifier) => {
    for (const key of Object.keys(data)) {
      const child = data[key];
      if (key === '__compat' || !child) continue;
      found.set(key, [...(found.get(key) ?? []), ...featureAt(...place, key)]);
      visit([...place, key], child);
    }
  };
  visit(path, dataAt(path) ?? {});
  return found;
}

// Not imported, because Vite would take many megabytes of JSON apart.
const allData: Identifier = createRequire(import.meta.url)('@mdn/browser-compat-data');

function dataAt(path: readonly string[]): Identifier | undefined {
  let data: Identifier | undefined = allData;
  for (const key of path) data = data && Object.hasOwn(data, key) ? data[key] : undefined;
  return data;
}
