// Bundles the built package as applications would, and checks the gzipped size of our own code against its budgets.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleWithEsbuild } from './bundlers/esbuild.mjs';
import { bundleWithVite } from './bundlers/vite.mjs';
import { bundleWithWebpack } from './bundlers/webpack.mjs';

const wholes = [
  { what: 'all of tavus-react/protocol', code: "export * from 'tavus-react/protocol'", kb: 9.1 },
  { what: 'tavus-react/styles.css', code: "@import 'tavus-react/styles.css';", loader: 'css', kb: 16.7 },
  {
    what: 'tavus-react/styles.layer.css',
    code: "@import 'tavus-react/styles.layer.css';",
    loader: 'css',
    kb: 15.8,
  },
  {
    what: 'tavus-react/styles.important.css',
    code: "@import 'tavus-react/styles.important.css';",
    loader: 'css',
    kb: 16.5,
  },
];

const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const peers = Object.keys(peerDependencies);
const isPeer = (id) => peers.some((peer) => id === peer || id.startsWith(`${peer}/`));
const problems = [];

for (const { what, code, loader = 'js', kb } of wholes) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, loader, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: peers,
    metafile: true,
    write: false,
    // Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
    tsconfigRaw: {},
  });
  check(
    what,
    'esbuild',
    outputFiles.map(({ contents }) => contents),
    kb,
  );
  if (!Object.keys(metafile.inputs).some((file) => file.startsWith('dist/')))
    problems.push(`${what} was not read from dist.`);
}

const core = "export { useTranscript, TavusProvider } from 'tavus-react'";
const launcher = "export { TavusWidget } from 'tavus-react/launcher'";
const widget = "export { TavusWidget } from 'tavus-react'";
const element = "export * from 'tavus-react/widget'";

for (const [bundler, bundle, budgets] of [
  ['Vite', bundleWithVite, { core: 13.7, launcher: 10, widget: 10, element: 12.5 }],
  ['webpack', bundleWithWebpack, { core: 14, launcher: 10, widget: 10, element: 12.5 }],
  ['esbuild', bundleWithEsbuild, { core: 15.3, launcher: 10, widget: 10, element: 12.5 }],
]) {
  const bundled = async (what, code, kb) => {
    const { files, packages, modules } = await bundle(code, isPeer);
    check(what, bundler, files, kb);
    if (!modules.some((file) => /(^|\/)dist\//.test(file)))
      problems.push(`${what} was not read from dist by ${bundler}.`);
    if (modules.some((file) => file.includes('dist/simulator/')))
      problems.push(`${what} includes the simulator with ${bundler}, which only its own entry may include.`);
    return packages;
  };
  await bundled('{ useTranscript, TavusProvider }', core, budgets.core);
  for (const [what, code, kb] of [
    ['tavus-react/launcher before a click', launcher, budgets.launcher],
    ['{ TavusWidget } before a click', widget, budgets.widget],
    ['tavus-react/widget before a click', element, budgets.element],
  ]) {
    const packages = await bundled(what, code, kb);
    if (packages.some((name) => name.startsWith('@daily-co/')))
      problems.push(`${what} imports Daily with ${bundler}, which may load only after a click.`);
  }
  // No page needs everything.
  await bundled('all of tavus-react', "export * from 'tavus-react'");
}

// What an application with the whole conversation loads once the PAL may show a card, and with some of the cards.
const conversation = "export { TavusConversation } from 'tavus-react'";
const stages = [
  ['the first Magic Canvas card', ['/hooks/canvas/canvasChunk.js', '/components/board/CanvasBoard.js'], 16.5],
  ['a calendar', ['/components/canvas/CalendarCard.js'], 5],
  ['a chart', ['/components/canvas/ChartCard.js'], 5],
  ["a card in Tavus's frame", ['/components/canvas/frame/CanvasFrame.js']],
];
const { later, modules } = await bundleWithEsbuild(
  conversation,
  isPeer,
  stages.map(([, entries]) => entries),
);
if (modules.some((file) => /dist\/(components|call|state|protocol)\/(canvas|board)\//.test(file)))
  problems.push(`{ TavusConversation } loads Magic Canvas before it is needed.`);
for (const [index, [what, entries, kb]] of stages.entries()) {
  if (later[index].length === 0) problems.push(`${entries} are no files of their own.`);
  check(what, 'esbuild', later[index], kb);
}

// What an application with the whole conversation loads when its devtools open, and with each of their tabs. The conversation has
// the reader of events, which the devtools share.
const devtoolsStages = [
  ['the conversation', ['/call/session/EventReader.js']],
  ['the devtools', ['/devtools/devtoolsChunk.js'], 25],
  ...['Messages', 'State', 'Latency', 'Send', 'Faults', 'Record'].map((tab) => [
    `the devtools' tab ${tab}`,
    [`/devtools/tabs/${tab}.js`],
    tab === 'Messages' ? 4.5 : 3,
  ]),
  ['loading a file in the devtools', ['/devtools/model/openEntries.js'], 4],
];
const withDevtools = await bundleWithEsbuild(
  `${conversation}; export { TavusDevtools } from 'tavus-react/devtools'`,
  isPeer,
  devtoolsStages.map(([, entries]) => entries),
);
if (withDevtools.modules.some((file) => /recording\/Record|devtools\/(panel|tabs)/.test(file)))
  problems.push('tavus-react/devtools loads the panel or what records before it is needed.');
for (const [index, [what, entries, kb]] of devtoolsStages.entries()) {
  if (withDevtools.later[index].length === 0) problems.push(`${entries} are no files of their own.`);
  if (index > 0) check(what, 'esbuild', withDevtools.later[index], kb);
}

const cdn = readdirSync('dist/cdn').filter((file) => file.endsWith('.js'));
const inCdn = (keep) => cdn.filter(keep).map((file) => readFileSync(`dist/cdn/${file}`));
for (const [what, files, kb] of [
  ['script tag widget before a click', inCdn((file) => file === 'widget.js'), 12],
  ['script tag embed before a click', inCdn((file) => file === 'embed.js'), 12],
  ['script tag after the click', inCdn((file) => file === 'call.js'), 160],
  ['script tag with the first card', inCdn((file) => file === 'canvas.js')],
]) {
  check(what, '', files, kb);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);

/** Prints the size of the files, and compares it with the budget if there is one. */
function check(what, bundler, files, kb) {
  const size = gzipped(files);
  const verdict = kb === undefined ? 'reported' : `of ${kb}`;
  console.log(`${what.padEnd(36)} ${bundler.padEnd(8)} ${size.toFixed(2).padStart(6)} KB ${verdict}`);
  if (kb !== undefined && size > kb)
    problems.push(
      `${what}${bundler && ` with ${bundler}`} is ${size.toFixed(2)} KB, over its budget of ${kb} KB.`,
    );
}

/** Returns the gzipped size in KB. Files are compressed one by one, because they are sent one by one. */
function gzipped(files) {
  return files.reduce((sum, contents) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1024;
}
