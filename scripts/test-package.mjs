// Checks the packed tarball as npm would publish it: its exports, and its types under every module resolution.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'tavus-react-'));
try {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const description = JSON.parse(packed);
  const { filename, size, entryCount } = Array.isArray(description)
    ? description[0]
    : Object.values(description)[0];
  const tarball = join(folder, filename);
  console.log(`${filename}: ${entryCount} files, ${Math.round(size / 1024)} KB`);
  run('publint', ['run', tarball, '--strict']);
  run('attw', [tarball, '--profile', 'node16', '--exclude-entrypoints', 'styles.css', '--no-emoji']);
} finally {
  rmSync(folder, { recursive: true });
}

function run(command, args) {
  execFileSync(join('node_modules/.bin', command), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
