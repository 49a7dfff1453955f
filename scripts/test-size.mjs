// Bundles the built package as an application would, and holds it to its budgets: our own code, gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const budgets = [
  {
    what: '{ useTranscript, TavusProvider }',
    code: "export { useTranscript, TavusProvider } from 'tavus-react'",
    kb: 12.2,
  },
  { what: 'all of tavus-react', code: "export * from 'tavus-react'", kb: 33 },
  { what: 'all of tavus-react/protocol', code: "export * from 'tavus-react/protocol'", kb: 6 },
  { what: 'tavus-react/styles.css', code: "@import 'tavus-react/styles.css';", loader: 'css', kb: 8 },
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
    // The `paths` of tsconfig.json lead to src; applications get dist.
    tsconfigRaw: {},
  });
  const size = gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024;
  console.log(`${what.padEnd(34)} ${size.toFixed(2).padStart(6)} KB of ${kb}`);
  if (size > kb) problems.push(`${what} is ${size.toFixed(2)} KB, over its budget of ${kb} KB.`);
  const simulator = Object.keys(metafile.inputs).filter((file) => file.startsWith('dist/simulator/'));
  if (simulator.length > 0)
    problems.push(`${what} holds the simulator, which only its own entry may: ${simulator}`);
  if (!Object.keys(metafile.inputs).some((file) => file.startsWith('dist/')))
    problems.push(`${what} was not read from dist.`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
