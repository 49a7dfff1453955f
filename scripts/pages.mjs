// Shared by the scripts that test pages in Chromium: bundling a page, serving it and opening a browser.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { ensureChromium } from './chromium.mjs';

const types = { js: 'text/javascript', css: 'text/css', map: 'application/json' };

/** Bundles a page's script and style sheet for production, as an application would. */
export async function bundlePage(entryPoint, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    outdir: '/',
    write: false,
    // The simulator imports a file only for tests on a manual clock, and esbuild says that it leaves it out.
    logOverride: { 'ignored-bare-import': 'silent' },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"http://localhost/"' },
    ...options,
  });
  const built = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: built('.js'), styles: built('.css') };
}

/** Starts a local server. It sends the response that `respond` returns for an address, or 404 if that is undefined. */
export async function serve(respond) {
  const server = createServer(async ({ url }, response) => {
    const address = new URL(url, 'http://localhost');
    const { body, headers } = (await respond(address)) ?? {};
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': types[address.pathname.split('.').at(-1)] ?? 'text/html',
      ...headers,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return { port, url: `http://localhost:${port}`, stop: () => server.close() };
}

/** Opens Chromium with a fake camera and microphone that need no permission. */
export async function openChromium(...args) {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      ...args,
    ],
  });
}
