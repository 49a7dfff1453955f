// Runs the test suites with the oldest and the newest version of each peer that package.json allows, in a copy of the
// project, type-checks the packed declarations with each TypeScript from the oldest to the newest, and installs the packed
// tarball in applications: with the test runners, with a strict pnpm, and in other Node versions.
// `node scripts/test-matrix.mjs oldest` runs only that row.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { packTarball } from './applications/packTarball.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { nodeVersions } from './matrix/nodeVersions.mjs';
import { pnpm } from './matrix/pnpm.mjs';
import { testRunners } from './matrix/testRunners.mjs';

const daily = (js, react) => [`@daily-co/daily-js@${js}`, `@daily-co/daily-react@${react}`];
// npm's `latest` is not always the newest version of Daily's packages, but the version that we develop with is.
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const newestDaily = daily(devDependencies['@daily-co/daily-js'], devDependencies['@daily-co/daily-react']);
const peers = {
  oldest: ['react@18.2.0', 'react-dom@18.2.0', 'jotai@2.0.0', ...daily('0.68.0', '0.22.0')],
  'react-18': ['react@18.2.0', 'react-dom@18.2.0', 'jotai@2', ...newestDaily],
  newest: ['react@19', 'react-dom@19', 'jotai@2', ...newestDaily],
};
const compilers = {
  'typescript-5.4': { typescript: '5.4' },
  'typescript-5.9': { typescript: '5.9' },
  'typescript-6': { typescript: '6.0' },
  // The compiler written in Go.
  'typescript-7': { typescript: '7.0' },
  // The first version whose `JSX` namespace can be extended inside the `react` module.
  'react-types-18': { typescript: '5.9', reactTypes: '18.2.6' },
};

// Correct and incorrect uses of the elements in JSX.
const tags = `import 'tavus-react/widget';
export const right = <tavus-widget deployment-id="d1" label="Hi" simulate id="mine" class="corner" />;
// @ts-expect-error There is no such attribute.
export const wrong = <tavus-embed deploymentid="d1" />;
`;

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
const windows = process.platform === 'win32';
ensurePackages();
process.env.CHROME_PATH = await ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'tavus-react-matrix-'));
const results = [];
const failures = [];
try {
  const wanted = process.argv.slice(2);
  const isWanted = ([name]) => wanted.length === 0 || wanted.includes(name);
  const rows = Object.entries(peers).filter(isWanted);
  if (rows.length > 0) {
    copyProject();
    for (const [name, packages] of rows) note(name, () => runSuites(name, packages));
  }
  const wantedCompilers = Object.entries(compilers).filter(isWanted);
  const applications = Object.entries({ ...testRunners, ...pnpm, ...nodeVersions }).filter(isWanted);
  if (wantedCompilers.length + applications.length > 0) {
    run('npm', ['run', '--silent', 'build'], '.');
    const tarball = packTarball(folder);
    for (const [name, check] of applications) note(name, () => check({ folder, tarball }));
    // After the applications, because those must not find what lies in a folder above them.
    if (wantedCompilers.length > 0) unpack(tarball);
    for (const [name, versions] of wantedCompilers) note(name, () => readDeclarations(name, versions));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.log(`\n${failure}`);
for (const [name, isFine] of results) console.log(`${isFine ? 'passed' : 'FAILED'}  ${name}`);
process.exit(results.every(([, isFine]) => isFine) ? 0 : 1);

function note(name, check) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const begun = Date.now();
  const isFine = check();
  results.push([`${name} (${Math.round((Date.now() - begun) / 1000)} s)`, isFine]);
}

/** Copies the working tree as it is and installs its packages there, so that nothing here changes the project's. */
function copyProject() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of listed.trim().split('\n')) {
    cpSync(file, join(folder, 'project', file), { recursive: true });
  }
  run('npm', ['ci', ...quiet, '--prefer-offline'], join(folder, 'project'));
}

function runSuites(row, packages) {
  const project = join(folder, 'project');
  const install = ['install', '--no-save', '--no-package-lock', '--legacy-peer-deps', ...quiet, ...packages];
  if (!run('npm', install, project)) {
    failures.push(`npm failed to install ${packages.join(' ')}`);
    return false;
  }
  delete process.env.DAILY_VERSION;
  if (packages.includes('@daily-co/daily-js@0.68.0')) process.env.DAILY_VERSION = '0.68.0';
  const differing = packages.map((name) => name.replace(/(.)@.*/, '$1')).filter(isOtherVersion);
  if (differing.length === 0) {
    console.log('test:unit and test:browser run with these versions.');
    return true;
  }
  // Vite's cache still contains the previously installed packages.
  rmSync(join(project, 'node_modules', '.vite'), { recursive: true, force: true });
  const report = join(folder, 'report.json');
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  // The browser tests take minutes, and `test:browser` runs them with versions close to those of the other rows.
  const suites = row === 'oldest' ? ['unit', 'browser'] : ['unit'];
  const failed = suites.filter((suite) => {
    // Without CI, a property is tested with fewer random cases; `test:unit` has tried the thousands.
    const env = suite === 'unit' ? { ...process.env, CI: '' } : process.env;
    rmSync(report, { force: true });
    if (run('npx', ['vitest', 'run', '--project', suite, ...reporters], project, env)) return false;
    if (existsSync(report)) failures.push(...failuresIn(report));
    return true;
  });
  return failed.length === 0;
}

/** Prints the version of a peer; returns true if it is another one than the project's own. */
function isOtherVersion(peer) {
  const versionIn = (root) =>
    JSON.parse(readFileSync(join(root, 'node_modules', peer, 'package.json'), 'utf8')).version;
  const version = versionIn(join(folder, 'project'));
  console.log(`${peer} ${version}`);
  return version !== versionIn('.');
}

/** Returns the failures of a row, to print them at the end instead of only thousands of lines above it. */
function failuresIn(report) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const told = failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`);
    return [...(message ? [message] : []), ...told].map((problem) => `${basename(name)}: ${problem}`);
  });
}

function unpack(tarball) {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'tavus-react'), { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components', '1', '-C', join(modules, 'tavus-react')], '.');
  const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const others = ['@types/react-dom', 'csstype', '@testing-library/dom', 'vitest', '@vitest/expect'];
  for (const peer of [...Object.keys(peerDependencies), ...others]) {
    mkdirSync(dirname(join(modules, peer)), { recursive: true });
    symlinkSync(resolve('node_modules', peer), join(modules, peer), 'junction');
  }
}

/** Type-checks our declarations, which `skipLibCheck` would skip, and ignores errors in those of other packages. */
function readDeclarations(name, { typescript, reactTypes }) {
  const compiler = join(folder, name);
  mkdirSync(compiler);
  writeFileSync(join(compiler, 'package.json'), '{}');
  const packages = [`typescript@${typescript}`, ...(reactTypes ? [`@types/react@${reactTypes}`] : [])];
  run('npm', ['install', ...quiet, ...packages], compiler);
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const entries = Object.keys(exports).filter((entry) => !/\.(json|css)$|\*/.test(entry));
  const code = entries.map(
    (entry, index) => `export * as e${index} from '${entry.replace('.', 'tavus-react')}';`,
  );
  writeFileSync(join(folder, 'types.mts'), code.join('\n'));
  writeFileSync(join(folder, 'tags.tsx'), tags);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    preserveSymlinks: true,
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    jsx: 'react-jsx',
    ...(reactTypes && { paths: reactTypesIn(`./${name}/node_modules/@types/react`) }),
  };
  const files = ['types.mts', 'tags.tsx'];
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { stdout } = spawnSync('npx', ['tsc', '-p', '..'], {
    cwd: compiler,
    encoding: 'utf8',
    shell: windows,
  });
  const ours = stdout
    .split('\n')
    .filter((line) => /tavus-react[\\/]dist|types\.mts|tags\.tsx|^error/.test(line));
  for (const line of ours) console.error(line);
  const read = spawnSync('npx', ['tsc', '-p', '..', '--listFilesOnly'], {
    cwd: compiler,
    encoding: 'utf8',
    shell: windows,
  });
  const isRead = entries.every((entry) =>
    read.stdout.includes(`tavus-react/${declarationOf(exports[entry])}`),
  );
  console.log(`${entries.length} entries, ${isRead ? 'all' : 'NOT all'} read`);
  return isRead && ours.length === 0;
}

function reactTypesIn(path) {
  return { react: [path], 'react/*': [`${path}/*`] };
}

function declarationOf({ types, import: imported }) {
  return (types?.import ?? imported.types).replace('./', '');
}

function run(command, args, cwd, env = process.env) {
  const options = { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], shell: windows };
  return spawnSync(command, args, options).status === 0;
}
