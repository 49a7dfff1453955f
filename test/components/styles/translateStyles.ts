import { resolve } from 'node:path';
import { build } from 'vite';
import type { BrowserCommand } from 'vitest/node';
import { stylesPlugin } from '../../../scripts/styles/stylesPlugin.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Returns a style sheet of the project as an application's bundler compiles it for older browsers. */
    translateStyles(path: string): Promise<string>;
  }
}

/** Runs in Node alongside the browser, where a bundler can run. */
export const translateStyles: BrowserCommand<[path: string]> = async (_, path): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [stylesPlugin()],
    build: {
      write: false,
      rolldownOptions: { input: resolve(path) },
      // None of these browsers supports `light-dark()`.
      cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const sheet = outputs.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error(`Nothing was made of ${path}.`);
  return sheet.source.toString();
};
