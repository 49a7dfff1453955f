// Bundles the built package as an application would, and holds it to its budgets (gzip, our own code only).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { exports, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const peers = Object.keys(peerDependencies).flatMap((name) => [name, `${name}/*`]);

const budgets = [
  {
    what: 'useTranscript, TavusProvider',
    code: "export { useTranscript, TavusProvider } from 'tavus-react'",
    kb: 10,
  },
  { what: 'all of tavus-react', code: "export * from 'tavus-react'", kb: 30 },
  { what: 'styles.css', css: 'dist/styles.css', kb: 8 },
];

let failed = false;
for (const { what, code, css, kb } of budgets) {
  const text = css ? readFileSync(css) : await bundle(code);
  const size = gzipSync(text, { level: 9 }).length / 1024;
  const verdict = size <= kb ? 'ok' : 'TOO LARGE';
  failed ||= size > kb || /SimulatedCall/.test(text);
  console.log(`${what.padEnd(32)} ${size.toFixed(2).padStart(6)} KB of ${kb} KB  ${verdict}`);
  if (/SimulatedCall/.test(text)) console.error(`${what} holds the simulator, which only its own entry may.`);
}
process.exit(failed ? 1 : 0);

async function bundle(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external: peers,
    alias: { 'tavus-react': `./${exports['.'].import.default}` },
    logLevel: 'error',
  });
  return result.outputFiles[0].text;
}
