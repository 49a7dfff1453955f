// Checks the tarball that npm would publish: its exports, its types under every module resolution, and that Node can
// load every entry, as a server that renders the components does.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';

const { name, exports, peerDependencies, bin: commands } = JSON.parse(readFileSync('package.json', 'utf8'));
const sheets = ['styles.css', 'styles.layer.css', 'styles.important.css'];
const folder = mkdtempSync(join(tmpdir(), `${name}-`));
try {
  const tarball = pack();
  run(bin('publint'), ['run', tarball, '--strict']);
  run(bin('attw'), [tarball, '--profile', 'node16', '--no-emoji', '--exclude-entrypoints', ...sheets]);
  install(tarball);
  checkDirectives();
  checkNotices();
  checkMaps();
  load();
  await checkBundles();
  checkTypes();
  await checkServerEntry();
  checkMatcherTypes();
  runDocumentedTest();
  runCommand();
  console.log('Every entry loads in Node with import and with require, and its types resolve.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function pack() {
  const printed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename, size, unpackedSize, entryCount, files }] = Object.values(JSON.parse(printed));
  console.log(`${filename}: ${entryCount} files, ${inKb(size)} KB, unpacked ${inKb(unpackedSize)} KB`);
  checkContents(
    files.map(({ path }) => path),
    size,
  );
  return join(folder, filename);
}

/**
 * Checks that the package contains only what users need: the built files without source maps, the files that npm
 * shows, and the license notices of bundled packages.
 */
function checkContents(files, size) {
  const wanted = /^(package\.json|README\.md|LICENSE|dist\/.+\.(js|cjs|d\.ts|d\.cts|css|json))$/;
  const notices = 'dist/cdn/licenses.txt';
  const strange = files.filter((file) => !wanted.test(file) && file !== notices);
  if (strange.length > 0)
    throw new Error(`The package contains files that no user needs: ${strange.join(', ')}`);
  const missing = ['README.md', 'LICENSE', notices, ...sheets.map((sheet) => `dist/${sheet}`)].filter(
    (file) => !files.includes(file),
  );
  if (missing.length > 0) throw new Error(`The package is missing ${missing.join(', ')}`);
  if (inKb(size) > 1040) throw new Error(`The package has grown to ${inKb(size)} KB: check what was added.`);
}

function inKb(bytes) {
  return Math.round(bytes / 1024);
}

/** Checks that there is a license notice for each package bundled into the scripts, as the licenses require. */
function checkNotices() {
  const notices = readFileSync(join(folder, 'node_modules', name, 'dist/cdn/licenses.txt'), 'utf8');
  for (const bundled of [name, 'preact', 'jotai', '@daily-co/daily-js', '@daily-co/daily-react']) {
    if (!notices.includes(`${bundled} `) && !notices.startsWith(`${bundled}\n`))
      throw new Error(`licenses.txt has no notice for ${bundled}.`);
  }
}

/**
 * Checks the source maps of the script tags, which are next to the scripts in dist and not in the package: no script refers
 * to one, and each leads to the exact line of our source.
 */
function checkMaps() {
  for (const [script, source, told] of [
    ['widget.js', 'src/elements/TavusElement.ts', 'The conversation could not be loaded: '],
    ['embed.js', 'src/elements/TavusElement.ts', 'The conversation could not be loaded: '],
    ['call.js', 'src/call/daily/dailyFailure.ts', 'The conversation was closed while joining.'],
  ]) {
    const code = readFileSync(join(folder, 'node_modules', name, 'dist/cdn', script), 'utf8');
    if (code.includes('sourceMappingURL=')) throw new Error(`${script} refers to a source map.`);
    const lines = code.split('\n');
    const map = JSON.parse(readFileSync(`dist/cdn/${script}.map`, 'utf8'));
    const line = lines.findIndex((text) => text.includes(told));
    const found = new SourceMap(map).findEntry(line, lines[line]?.indexOf(told) ?? -1);
    const content = map.sourcesContent[map.sources.indexOf(found.originalSource)];
    if (!found.originalSource?.endsWith(source) || content !== readFileSync(source, 'utf8'))
      throw new Error(`The map of ${script} leads to ${found.originalSource}, not to ${source}.`);
    if (!content.split('\n')[found.originalLine].includes(told))
      throw new Error(`The map of ${script} leads to another line of ${source}.`);
  }
}

/** Creates an application's node_modules from the unpacked tarball and our own copies of its peers. */
function install(tarball) {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, name), { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components', '1', '-C', join(modules, name)]);
  for (const peer of [...Object.keys(peerDependencies), '@types/react-dom']) {
    link(peer);
  }
}

/** Makes a package of this project available in the folder. */
function link(dependency) {
  const target = join(folder, 'node_modules', dependency);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(resolve('node_modules', dependency), target, 'junction');
}

/**
 * Checks that exactly the entries with components are client code for React Server Components. Next.js forbids
 * `export *` in client code, so the main entry has another file for them, which must export the same.
 */
function checkDirectives() {
  for (const [entry, { import: imported, require: required }] of codeEntries()) {
    const files = [imported['react-server'] ?? imported.default ?? imported, required.default ?? required];
    for (const file of files) {
      const code = readFileSync(join(folder, 'node_modules', name, file), 'utf8');
      const isClient = code.startsWith('"use client";\n');
      if (isClient !== ['.', './launcher', './devtools'].includes(entry)) {
        throw new Error(
          `${file} ${isClient ? 'begins' : 'does not begin'} with "use client": see the banner in tsup.config.ts.`,
        );
      }
      if (isClient && code.includes('export *'))
        throw new Error(`${file} is client code with \`export *\`, which Next.js forbids.`);
    }
  }
  writeFileSync(
    join(folder, 'names.mjs'),
    `import * as all from '${name}';
    import * as client from './node_modules/${name}/${exports['.'].import['react-server']}';
    const [these, those] = [all, client].map((entry) => Object.keys(entry).join());
    if (these !== those) throw new Error(\`The two main entries export different names: \${these} and \${those}\`);`,
  );
  run(process.execPath, [join(folder, 'names.mjs')]);
}

/** Loads every entry in Node with `import` and with `require`, which must give the same names. */
function load() {
  for (const [entry] of codeEntries()) {
    const specifier = JSON.stringify(entry.replace('.', name));
    writeFileSync(
      join(folder, 'load.mjs'),
      `import * as entry from ${specifier};\nconsole.log(Object.keys(entry).sort().join());\n`,
    );
    writeFileSync(
      join(folder, 'load.cjs'),
      `const entry = require(${specifier});
      const missing = Object.keys(entry).filter((name) => entry[name] === undefined);
      if (missing.length > 0) throw new Error(\`${entry} has no \${missing} in CommonJS.\`);
      console.log(Object.keys(entry).sort().join());`,
    );
    const [imported, required] = ['load.mjs', 'load.cjs'].map((file) =>
      execFileSync(process.execPath, [join(folder, file)], { encoding: 'utf8' }),
    );
    if (imported !== required)
      throw new Error(`${entry} exports ${imported} as a module, and ${required} as CommonJS.`);
  }
}

/**
 * Checks that everything of the main entry is there in an application that esbuild bundles, with code splitting and
 * without, where it initializes modules later if something imports them dynamically.
 */
async function checkBundles() {
  const main = join(folder, 'node_modules', name, exports['.'].import.default);
  const names = Object.keys(await import(pathToFileURL(main))).join(', ');
  const check = `for (const [name, value] of Object.entries({ ${names} }))
    if (value === undefined) throw new Error(name + ' is undefined in a bundle.');`;
  const entryPoints = {
    static: `import { ${names} } from '${name}'; ${check}`,
    dynamic: `const { ${names} } = await import('${name}'); ${check}`,
  };
  for (const [kind, code] of Object.entries(entryPoints)) {
    for (const splitting of [false, true]) {
      const outdir = join(folder, `${kind}-${splitting}`);
      const stdin = { contents: code, resolveDir: folder };
      const options = { bundle: true, platform: 'node', format: 'esm', outExtension: { '.js': '.mjs' } };
      await esbuild({ ...options, stdin, splitting, outdir, external: Object.keys(peerDependencies) });
      run(process.execPath, [join(outdir, 'stdin.mjs')]);
    }
  }
}

function checkTypes() {
  // The types of Vitest do not check without those of Node.
  const others = /\.json$|\*|testing\/vitest$/;
  const specifiers = Object.keys(exports).filter((entry) => !others.test(entry));
  const imports = specifiers.map((entry) => `import '${entry.replace('.', name)}';`);
  writeFileSync(join(folder, 'types.mts'), imports.join('\n'));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    noUncheckedSideEffectImports: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.mts'] }));
  run(bin('tsc'), ['-p', folder]);
}

/** Checks that the entry for Vitest adds the types of the matchers to its `expect`. */
function checkMatcherTypes() {
  link('vitest');
  const matchers = join(folder, 'matchers');
  mkdirSync(matchers);
  writeFileSync(
    join(matchers, 'matchers.mts'),
    `import { tavusMatchers } from '${name}/testing/vitest';
    import { expect } from 'vitest';
    expect.extend(tavusMatchers);
    expect({}).toHaveSaid('pal', /Hello/);
    // @ts-expect-error There is no such speaker.
    expect({}).not.toHaveSaid('agent', 'Hello');`,
  );
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
  };
  writeFileSync(
    join(matchers, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['matchers.mts'] }),
  );
  run(bin('tsc'), ['-p', matchers]);
}

/**
 * Checks the server entry, which handles the API key: bundled for a browser it must fail with an explanation, and
 * bundled for anything else it must work.
 */
async function checkServerEntry() {
  const entry = join(folder, 'server-entry.mjs');
  writeFileSync(
    entry,
    `import { createTavusHandler } from '${name}/server';\nconsole.log(typeof createTavusHandler);\n`,
  );
  const bundle = (file, options) =>
    esbuild({ entryPoints: [entry], outfile: join(folder, file), bundle: true, format: 'esm', ...options });
  await bundle('node.mjs', { platform: 'node' });
  await bundle('worker.mjs', { platform: 'browser', conditions: ['workerd', 'worker', 'browser'] });
  await bundle('edge.mjs', { platform: 'browser', conditions: ['edge-light', 'browser'] });
  await bundle('esbuild.mjs', { platform: 'browser' });
  const lib = { entry, formats: ['es'], fileName: () => 'vite.mjs' };
  await vite({ root: folder, logLevel: 'error', build: { lib, outDir: folder, emptyOutDir: false } });
  for (const [file, isForBrowser] of Object.entries({
    node: false,
    worker: false,
    edge: false,
    esbuild: true,
    vite: true,
  })) {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, `${file}.mjs`)], {
      encoding: 'utf8',
    });
    const isRight = isForBrowser
      ? /Tavus: tavus-react\/server was imported into browser code/.test(stderr)
      : stdout === 'function\n';
    if (!isRight)
      throw new Error(`${name}/server bundled for ${file} does not behave as expected: ${stdout}${stderr}`);
  }
}

/** Runs the first test of docs/testing.md on the package: parts that load later must not make its users' tests wait. */
function runDocumentedTest() {
  const [, code] = /^```tsx\n([\s\S]*?)^```$/m.exec(readFileSync('docs/testing.md', 'utf8')) ?? [];
  link('happy-dom');
  writeFileSync(join(folder, 'documented.test.tsx'), code);
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    "export default { test: { environment: 'happy-dom' } };\n",
  );
  // Vite sets it to `production` while it builds.
  process.env.NODE_ENV = 'test';
  run(bin('vitest'), ['run', '--root', folder, '--reporter', 'dot']);
}

/** Runs the command of the package on a recording. */
function runCommand() {
  const command = join(folder, 'node_modules', name, commands[name]);
  const recording = resolve('test/fixtures/recordings/outage.tavus.jsonl');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'inspect', recording], {
    encoding: 'utf8',
  });
  if (status !== 1 || !stdout.includes('seq-gap'))
    throw new Error(`The command does not behave as expected: ${stdout}${stderr}`);
}

function codeEntries() {
  return Object.entries(exports).filter(([, conditions]) => conditions.import);
}

function bin(command) {
  return join('node_modules', '.bin', command);
}

function run(command, args) {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}
