import { bundlePage, serve } from '../scripts/pages.mjs';

/** Bundles a page for a benchmark in Chromium as for production, and serves it. */
export async function serveBench(entryPoint, options = {}) {
  const { script, styles } = await bundlePage(entryPoint, { minify: true, ...options });
  const html = `<!doctype html><meta charset="utf-8"><title>Benchmark</title><style>body{margin:0}${styles}</style><body><script src="/page.js"></script>`;
  return serve(({ pathname }) => ({ body: pathname === '/page.js' ? script : html }));
}
