import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { flattenStyles } from './styles/flattenStyles.ts';
import { forceStyles } from './styles/forceStyles.ts';
import { lowerStyles } from './styles/lowerStyles.ts';
import { throughVariables } from './styles/throughVariables.ts';

/** The style sheets of the package, as text. */
export interface Styles {
  /** `styles.css`: outside of layers, with selectors that win over a page's resets and lose to two classes. */
  readonly unlayered: string;
  /** `styles.layer.css`: as written, in the layer `tavus`. */
  readonly layered: string;
  /** `styles.important.css`: for pages whose own styles use `!important`. */
  readonly important: string;
  /** What elements adopt into their shadow trees. */
  readonly elements: string;
}

/** Builds the package's style sheets from the sheets in `src/components/styles`. */
export async function buildStyles(): Promise<Styles> {
  const { unlayered, layered } = sources;
  const [plain, inLayer] = await Promise.all([bundle(unlayered), bundle(layered)]);
  return {
    unlayered: flattenStyles(plain),
    layered: inLayer,
    important: forceStyles(plain),
    elements: throughVariables(inLayer),
  };
}

const sources = {
  unlayered: fileURLToPath(new URL('../src/components/styles.css', import.meta.url)),
  layered: fileURLToPath(new URL('../src/components/styles.layer.css', import.meta.url)),
};

/** Returns a sheet with all its imports, also for the oldest browsers of `browserslist` in package.json. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false });
  return lowerStyles(outputFiles[0]?.text ?? '');
}
