import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { flattenStyles } from './styles/flattenStyles.ts';
import { forceStyles } from './styles/forceStyles.ts';
import { lowerStyles } from './styles/lowerStyles.ts';
import { throughVariables } from './styles/throughVariables.ts';
import { tightenVariables } from './styles/tightenVariables.ts';

/** The style sheets of the package, as text. */
export interface Styles {
  /** `styles.css`: outside of layers, with selectors that win over a page's resets and lose to two classes. */
  readonly unlayered: string;
  /** `styles.layer.css`: as written, in the layer `tavus`. */
  readonly layered: string;
  /** `styles.important.css`: for pages whose own styles use `!important`. */
  readonly important: string;
  /** What elements adopt into their shadow trees: everything but the launcher, which is there before, and what they adopt later. */
  readonly elements: string;
  /** What elements adopt as well once there may be a card or a hair check. */
  readonly canvas: string;
}

/** Builds the package's style sheets from the sheets in `src/components/styles`. */
export async function buildStyles(): Promise<Styles> {
  const { unlayered, layered } = sources;
  const [plain, inLayer, elements, canvas] = await Promise.all([
    bundle(unlayered),
    bundle(layered),
    bundle(layered, (sheet) => ![ofCanvas, ofShell, ofApplications].some((each) => each.test(sheet))),
    bundle(layered, (sheet) => ofCanvas.test(sheet)),
  ]);
  return {
    unlayered: flattenStyles(plain),
    layered: inLayer,
    important: forceStyles(plain),
    elements: throughVariables(elements),
    canvas: throughVariables(canvas),
  };
}

const sources = {
  unlayered: fileURLToPath(new URL('../src/components/styles.css', import.meta.url)),
  layered: fileURLToPath(new URL('../src/components/styles.layer.css', import.meta.url)),
};

/** The sheet that elements have adopted before, outside of layers. */
const ofShell = /^launcher\.css$/;

/** The sheets of Magic Canvas, of the hair check, which most conversations go without, and of what nobody needs at once. */
const ofCanvas = /^(canvas\w*|calendar|chart|hairCheck|transcriptTools|tooltips|print)\.css$/;

/** The sheets of parts that elements do not have. */
const ofApplications = /^feedback\.css$/;

/** Returns a sheet with the imports to keep, also for the oldest browsers of `browserslist` in package.json. */
async function bundle(entry: string, keeps: (sheet: string) => boolean = () => true): Promise<string> {
  const plugins = [withoutSheets((sheet) => !keeps(sheet))];
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, plugins });
  return tightenVariables(lowerStyles(outputFiles[0]?.text ?? ''));
}

/** Empties sheets of the folder `styles`, by the name of the file. */
function withoutSheets(drops: (sheet: string) => boolean): Plugin {
  return {
    name: 'without-sheets',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]styles[\\/]\w+\.css$/ }, ({ path }) =>
        drops(basename(path)) ? { contents: '', loader: 'css' } : undefined,
      );
    },
  };
}
