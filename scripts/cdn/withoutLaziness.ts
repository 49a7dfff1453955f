import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

// What only React applications reach, by the name of the file, and what stands in for it.
const onlyInApplications: Readonly<Record<string, string>> = {
  // The labels of parts outside of the default layout.
  partLabels: 'export const partLabels = {};',
  // `cycle` of the hooks for devices.
  cycleDevice: 'export const cycleDevice = undefined, cycleInput = undefined;',
  // Ends that wait for something. The elements end at once.
  endAfter: 'export const createEnd = (session) => () => session.leave();',
  // What a ref on a provider holds. The widget uses these two of it.
  createLazyHandle: `export const createLazyHandle = ({ session, store, state }) => ({
    get state() { return store.get(state.conversation).state; },
    end: () => session.leave(),
  });`,
  // What a ref on a conversation holds. The elements give none.
  createHandle: 'export const createHandle = undefined;',
  // The menus of background and noise. Those of devices remain.
  InputMenu: "export { DeviceMenu as InputMenu } from '../parts/DeviceMenu';",
  // The elements render no tool calls in the transcript.
  ToolCallRows:
    'export const ToolCallRenderer = { Provider: ({ children }) => children }, ToolCallRows = () => null;',
  PendingAnswers: 'export const createPendingAnswers = () => ({ noteSent() {} });',
};

// Not the type of a module: `typeof import('…')`.
const lazyImport = /(?<!typeof )\bimport\(('[^']+')\)/g;

/** Returns whether a file that is imported lazily is needed only once the PAL shows a card, or somebody uses the transcript or moves a widget. */
const isCanvas = (file: string) =>
  /[\\/](?:canvas|board|transcript)[\\/]|[\\/](?:canvas[A-Z]\w*|moveToCorners)$/.test(file);

/** Returns whether a file is only in `canvas.js`. What it imports lazily, such as the calendar, then is there as well. */
const isInCanvas = (file: string) =>
  /[\\/]src[\\/](?:components|call|state|protocol)[\\/](?:canvas|board|transcript)[\\/]/.test(file);

/** The components that `canvas.js` has as well, by their paths below `src`: a call begins without them. */
const laterParts: Readonly<Record<string, string>> = {
  'components/parts/HairCheck': 'HairCheck',
  'components/hosted/ChallengeScreen': 'ChallengeScreen',
  'components/parts/TranscriptDownload': 'TranscriptDownload',
  'components/parts/PictureInPictureButton': 'PictureInPictureButton',
  'components/parts/FullScreenButton': 'FullScreenButton',
  'components/parts/TimeLeft': 'TimeLeft',
  'components/parts/Unavailable': 'Unavailable',
};

/** The entry of `canvas.js`. */
export const canvasEntry = 'the-canvas';

/**
 * Turns lazy imports into others. After the click everything is needed at once, and one file is smaller than many, so the
 * call imports everything. Two things stay apart. The canvas is loaded with the first card, from one file of its own, which also
 * has what searches and copies the transcript. The simulator shares no file with the call: such a file would be another
 * request after the click, and some browsers remember that it failed to load.
 */
export const withoutLaziness: Plugin = {
  name: 'without-laziness',
  setup({ onLoad, onResolve }) {
    for (const [file, contents] of Object.entries(onlyInApplications))
      onLoad({ filter: new RegExp(`[\\\\/]${file}\\.tsx?$`) }, () => ({ contents }));
    onLoad({ filter: /[\\/]src[\\/].+\.tsx?$/ }, async ({ path }) => {
      const atOnce: string[] = [];
      let usesCanvas = false;
      const source = await readFile(path, 'utf8');
      const code = source.replace(lazyImport, (lazy, quoted: string) => {
        const target = quoted.slice(1, -1);
        const file = resolve(dirname(path), target);
        if (target.endsWith('/simulator')) return lazy;
        if (isCanvas(file) && !isInCanvas(path)) {
          usesCanvas = true;
          return `loadCanvas().then((canvas) => canvas.${nameOf(file)})`;
        }
        atOnce.push(target);
        return `Promise.resolve(loadedAtOnce${atOnce.length - 1})`;
      });
      const imports = atOnce.map((target, index) => `import * as loadedAtOnce${index} from '${target}';`);
      if (usesCanvas) imports.push(`import { loadCanvas } from '${resolve('scripts/cdn/canvasBeside.js')}';`);
      return { contents: [code, ...imports].join('\n'), loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
    onResolve({ filter: /\/simulator$/ }, () => ({ path: './simulator.js', external: true }));
    onResolve({ filter: /\/[A-Z]\w+$/ }, ({ path, resolveDir, namespace }) => {
      const part = relative('src', resolve(resolveDir, path));
      if (namespace !== 'file' || !(part in laterParts)) return undefined;
      return { path: part, namespace: 'later-part' };
    });
    onLoad({ filter: /.*/, namespace: 'later-part' }, ({ path }) => ({
      contents: laterModule(path),
      resolveDir: '.',
      loader: 'js',
    }));
    onResolve({ filter: new RegExp(`^${canvasEntry}$`) }, () => ({
      path: canvasEntry,
      namespace: canvasEntry,
    }));
    onLoad({ filter: /.*/, namespace: canvasEntry }, () => ({
      contents: [...lazilyLoaded(), ...Object.keys(laterParts).map((part) => resolve('src', part))]
        .map((file) => `export * as ${nameOf(file)} from ${JSON.stringify(file)};`)
        .join('\n'),
      resolveDir: '.',
    }));
  },
};

/** Returns a module with what stands in for a component until `canvas.js` has loaded. */
function laterModule(path: string): string {
  const name = laterParts[path];
  const file = resolve('scripts/cdn/laterPart.js');
  return `import { laterPart } from '${file}';
export const ${name} = laterPart((canvas) => canvas.${nameOf(resolve('src', path))}.${name});`;
}

/** Returns the files of the canvas that others import lazily. */
function lazilyLoaded(): string[] {
  const targets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => resolve('src', file))
    .filter((file) => /\.tsx?$/.test(file) && !isInCanvas(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(lazyImport)].map(([, quoted = '']) =>
        resolve(dirname(file), quoted.slice(1, -1)),
      ),
    );
  return [...new Set(targets)].filter(isCanvas).sort();
}

/** `…/src/call/canvas/createCanvas` is exported as `call_canvas_createCanvas`. */
function nameOf(file: string): string {
  return file.slice(resolve('src').length + 1).replaceAll(/\W/g, '_');
}
