// `document.currentScript` is set only during the script's initial execution.
const script = globalThis.document?.currentScript;
const here = script instanceof HTMLScriptElement ? script.src : globalThis.location?.href;
let failures = 0;

/** Loads what the click needs from the module next to the script; replaces `treeLoader` in the script-tag builds. */
export async function loadTree(): Promise<typeof import('./mountTree')> {
  const url = moduleBeside(here);
  // Some browsers remember that a module failed to load from a URL and do not request that URL again.
  if (failures > 0) url.searchParams.set('retry', `${failures}`);
  try {
    return await import(/* @vite-ignore */ url.href);
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/** Returns the URL of `call.js`, which is in `dist/cdn` when a CDN serves the widget under the bare package name. */
function moduleBeside(address: string): URL {
  const { pathname } = new URL(address);
  const isFile = pathname.endsWith('.js');
  return new URL(isFile ? 'call.js' : `${pathname.replace(/\/$/, '')}/dist/cdn/call.js`, address);
}
