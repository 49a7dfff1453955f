import browserslist from 'browserslist';

/** The browsers of `browserslist` in package.json, by their names in the compatibility data of MDN. */
export type Browser = 'chrome' | 'edge' | 'firefox' | 'safari' | 'safari_ios';

/** Returns the oldest version of each browser that `browserslist` in package.json names. */
export function minimumBrowsers(): ReadonlyMap<Browser, string> {
  const oldest = new Map<Browser, string>();
  for (const listed of browserslist(undefined, { path: import.meta.dirname })) {
    const [name = '', versions = ''] = listed.split(' ');
    const browser = names[name];
    if (!browser) throw new Error(`There is no data for the browser ${name}.`);
    const [version = ''] = versions.split('-');
    const before = oldest.get(browser);
    if (before === undefined || compareVersions(version, before) < 0) oldest.set(browser, version);
  }
  return oldest;
}

/** Returns the same browsers as targets for esbuild, such as `chrome109`. */
export function buildTargets(): string[] {
  return [...minimumBrowsers()].map(([browser, version]) => `${esbuildNames[browser] ?? browser}${version}`);
}

/** Compares two versions such as `16.4`; negative if the first one is older. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = (parts: number[] | undefined, index: number) => parts?.[index] ?? 0;
  return at(a, 0) - at(b, 0) || at(a, 1) - at(b, 1);
}

const names: Readonly<Record<string, Browser>> = {
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
  safari: 'safari',
  ios_saf: 'safari_ios',
};

const esbuildNames: Readonly<Partial<Record<Browser, string>>> = { safari_ios: 'ios' };
