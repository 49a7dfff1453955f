// Bundles the built package as an application would, and checks the gzipped size of our own code against its budgets.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as bundle } from 'vite';

const budgets = [
  { what: 'all of tavus-react/protocol', code: "export * from 'tavus-react/protocol'", kb: 6 },
  { what: 'tavus-react/styles.css', code: "@import 'tavus-react/styles.css';", loader: 'css', kb: 8.8 },
  {
    what: 'tavus-react/styles.layer.css',
    code: "@import 'tavus-react/styles.layer.css';",
    loader: 'css',
    kb: 8.4,
  },
  {
    what: 'tavus-react/styles.important.css',
    code: "@import 'tavus-react/styles.important.css';",
    loader: 'css',
    kb: 8.8,
  },
];

const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const problems = [];

for (const { what, code, loader = 'js', kb } of budgets) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, loader, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: Object.keys(peerDependencies),
    metafile: true,
    write: false,
    // Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
    tsconfigRaw: {},
  });
  const size = gzipped(outputFiles);
  console.log(`${what.padEnd(34)} ${size.toFixed(2).padStart(6)} KB of ${kb}`);
  if (size > kb) problems.push(`${what} is ${size.toFixed(2)} KB, over its budget of ${kb} KB.`);
  if (!Object.keys(metafile.inputs).some((file) => file.startsWith('dist/')))
    problems.push(`${what} was not read from dist.`);
}

for (const [what, code, kb] of [
  ['{ useTranscript, TavusProvider }', "export { useTranscript, TavusProvider } from 'tavus-react'", 13.3],
  // No page needs everything, so this is only reported.
  ['all of tavus-react', "export * from 'tavus-react'", Number.POSITIVE_INFINITY],
  ['{ TavusWidget } before a click', "export { TavusWidget } from 'tavus-react'", 10],
  ['tavus-react/widget before a click', "export * from 'tavus-react/widget'", 11.6],
]) {
  const { size, imports, modules } = await beforeClick(code);
  console.log(`${what.padEnd(34)} ${size.toFixed(2).padStart(6)} KB of ${kb}`);
  if (size > kb) problems.push(`${what} is ${size.toFixed(2)} KB, over its budget of ${kb} KB.`);
  if (what.endsWith('before a click') && imports.some((path) => path.startsWith('@daily-co/')))
    problems.push(`${what} imports Daily, which may load only after a click.`);
  if (!modules.some((file) => file.includes('/dist/'))) problems.push(`${what} was not read from dist.`);
  if (modules.some((file) => file.includes('/dist/simulator/')))
    problems.push(`${what} includes the simulator, which only its own entry may include.`);
}

const cdn = readdirSync('dist/cdn').filter((file) => file.endsWith('.js'));
const inCdn = (keep) =>
  gzipped(cdn.filter(keep).map((file) => ({ contents: readFileSync(`dist/cdn/${file}`) })));
const simulatorChunk = (file) =>
  readFileSync(`dist/cdn/${file}`, 'utf8').includes('https://simulated.invalid/');
const scriptBudgets = [
  ['script tag widget before a click', inCdn((file) => file === 'widget.js'), 12],
  ['script tag embed before a click', inCdn((file) => file === 'embed.js'), 12],
  ['script tag after the click', inCdn((file) => file.startsWith('call') && !simulatorChunk(file)), 160],
];
for (const [what, size, kb] of scriptBudgets) {
  console.log(`${what.padEnd(34)} ${size.toFixed(2).padStart(6)} KB of ${kb}`);
  if (size > kb) problems.push(`${what} is ${size.toFixed(2)} KB, over its budget of ${kb} KB.`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);

/** Returns the gzipped size in KB. Files are compressed one by one, because they are sent one by one. */
function gzipped(files) {
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1024;
}

/** Bundles a line of code as an application would, and returns what loads with it, without any later `import()`. */
async function beforeClick(code) {
  const entry = 'virtual:application';
  const { output } = await bundle({
    configFile: false,
    ssr: { noExternal: true },
    logLevel: 'error',
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      // Leaves out the preloading code that Vite adds to pages with dynamic imports, which is not ours.
      ssr: true,
      target: 'es2022',
      rollupOptions: {
        input: entry,
        external: (id) =>
          Object.keys(peerDependencies).some((peer) => id === peer || id.startsWith(`${peer}/`)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set(output.filter(({ isEntry }) => isEntry));
  for (const { imports } of atOnce) {
    for (const file of imports) if (chunks.has(file)) atOnce.add(chunks.get(file));
  }
  return {
    size: gzipped([...atOnce].map(({ code: contents }) => ({ contents }))),
    imports: [...atOnce].flatMap(({ imports }) => imports),
    modules: [...atOnce].flatMap(({ modules }) => Object.keys(modules)),
  };
}
