import type { CompatStatement, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { type Browser, compareVersions, minimumBrowsers } from '../../scripts/browsers/minimumBrowsers';

/** Returns which of our oldest browsers lack a feature, such as `firefox 115`. */
export function lacksOf({ support }: CompatStatement): string[] {
  return [...minimum].flatMap(([browser, version]) =>
    statements(support, browser).some((statement) => isSince(statement, version))
      ? []
      : [`${browser} ${version}`],
  );
}

const minimum = minimumBrowsers();

function statements(
  support: CompatStatement['support'],
  browser: Browser,
): readonly SimpleSupportStatement[] {
  const found = support[browser];
  return Array.isArray(found) ? found : found === undefined ? [] : [found as SimpleSupportStatement];
}

/**
 * Without a prefix or another name: such a statement is about another word than the one that was found. An incomplete
 * implementation counts, because the data calls every small difference that.
 */
function isSince(statement: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name } = statement;
  if (flags || prefix || alternative_name) return false;
  return isBy(added, version) && !isBy(removed, version);
}

/** Whether a change of a browser came with a version or before it. */
export function isBy(change: string | boolean | null | undefined, version: string): boolean {
  if (typeof change !== 'string') return change === true;
  return change !== 'preview' && compareVersions(change.replace('≤', ''), version) <= 0;
}
