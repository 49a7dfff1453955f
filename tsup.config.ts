import { copyFile } from 'node:fs/promises';
import type { Options } from 'tsup';

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  treeshake: false,
  tsconfig: 'tsconfig.build.json',
};

const config: Options[] = [
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    // Hooks and components run in the browser; a React server must know without the application saying so.
    banner: { js: '"use client";' },
    onSuccess: () => copyFile('src/components/styles.css', 'dist/styles.css'),
  },
  {
    ...shared,
    entry: { 'protocol/index': 'src/protocol/index.ts', 'simulator/index': 'src/simulator/index.ts' },
    splitting: false,
  },
];

export default config;
