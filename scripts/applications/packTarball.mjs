import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packs the built package into `folder`, as npm would publish it, and returns the path of the tarball. */
export function packTarball(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const printed = execFileSync('npm', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename }] = Object.values(JSON.parse(printed));
  return join(folder, filename);
}
