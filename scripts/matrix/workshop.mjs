import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { devDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** The peers of the package in the versions that we develop with, for the package.json of an application. */
export const peers = Object.fromEntries(
  Object.keys(peerDependencies)
    .filter((name) => !peerDependenciesMeta[name]?.optional)
    .map((name) => [name, devDependencies[name]]),
);

/** The version of a package that we develop with. */
export const ours = (name) => devDependencies[name];

/** Writes files into a new folder; objects as JSON. */
export function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

/** Runs a command without the variables of the surrounding npm and without `NODE_OPTIONS`; returns whether it succeeded. */
export function run(command, args, cwd) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_registry)|NODE_)/i.test(name)),
  );
  const options = { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  return spawnSync(command, args, options).status === 0;
}

/** Installs an application, from npm's cache where possible. */
export function npmInstall(folder) {
  return run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], folder);
}

/** Copies a tarball into an application, so that its package.json can name it. */
export function bringTarball(tarball, folder) {
  cpSync(tarball, join(folder, 'tavus-react.tgz'));
  return 'file:./tavus-react.tgz';
}
