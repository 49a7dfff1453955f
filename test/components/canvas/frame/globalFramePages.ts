// Serves the pages that the tests load into frames, from an origin of their own, as Tavus serves its cards.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The origin of the pages in `test/components/canvas/frame/page`. */
    readonly frameOrigin: string;
  }
}

/** The packages that a page can take `App` from. */
const versions = ['mcp-apps-1', 'mcp-apps-2'];

export default async function serveFrames(project: TestProject): Promise<() => void> {
  const pages = new Map<string, Promise<string>>();
  const server = createServer(async ({ url = '/' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1);
    if (name === 'silent' || name === 'plain') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>A page</title>');
      return;
    }
    if (!versions.includes(name)) {
      response.writeHead(404).end();
      return;
    }
    const page = pages.get(name) ?? bundlePage(name);
    pages.set(name, page);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(await page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('frameOrigin', `http://127.0.0.1:${port}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

/** One page with everything in it: a page without an origin may load no script from here. */
async function bundlePage(version: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/app.ts', import.meta.url))],
    ...(version !== 'mcp-apps-2' && { alias: { 'mcp-apps-2': version } }),
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return `<!doctype html><title>A card</title><style>body { margin: 0 }</style>
<div id="card" style="height: 200px">A card</div><button id="button">In the frame</button><script>${script}</script>`;
}
