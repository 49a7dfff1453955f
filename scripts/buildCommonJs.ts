import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';

const folder = 'dist/cjs';

/**
 * Builds CommonJS from the built modules: the same files in `dist/cjs`, as far as an entry reaches them. npm packs files of
 * the same name next to each other, and what differs from its neighbor in a few lines only, adds little to the package.
 */
export async function buildCommonJs(): Promise<void> {
  const { exports } = JSON.parse(await readFile('package.json', 'utf8'));
  const names = JSON.stringify(exports).matchAll(/"\.\/dist\/cjs\/([^"]+)"/g);
  const files = new Set([...names].map(([, name = '']) => name));
  for (const file of files) {
    // The main entry for React Server Components has the directive that the other one must not have.
    const module = file === 'index.js' ? 'client.js' : file;
    const code = await asCommonJs(await readFile(join('dist', module), 'utf8'));
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), code);
    for (const [, path = ''] of code.matchAll(/\brequire\("(\.[^"]+)"\)/g))
      files.add(join(dirname(file), path).replaceAll('\\', '/'));
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

async function asCommonJs(module: string): Promise<string> {
  const { code } = await transform(module, {
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    // Jest runs CommonJS in a VM without a loader for `import()`.
    supported: { 'dynamic-import': false },
  });
  // Modules are strict without saying so. "use client" has to stay the first statement.
  return code.replace(/^("use client";\n)?/, '$1"use strict";\n');
}
