import { resolve } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import type { Backend } from './serveBackend.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Starts a fake Tavus API, and our handler in front of it, for one test file. They end with the run. */
    startBackend(): Promise<Backend>;
  }
}

/** Runs in Node alongside the browser. Vite loads the rest, because Node cannot load the sources as they are. */
export const startBackend: BrowserCommand<[]> = async ({ project }): Promise<Backend> => {
  const { serveBackend } = await project.import<typeof import('./serveBackend.ts')>(
    resolve('test/server/serveBackend.ts'),
  );
  return serveBackend();
};
