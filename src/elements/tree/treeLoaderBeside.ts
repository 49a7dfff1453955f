// Only while the script runs does the page tell which one it is.
const script = globalThis.document?.currentScript;
const here = script instanceof HTMLScriptElement ? script.src : globalThis.location?.href;
let failures = 0;

/** For the script tags: brings what is behind the click from the module beside the script. */
export async function loadTree(): Promise<typeof import('./mountTree')> {
  const url = moduleBeside(here);
  // Some browsers remember of an address that no module could be had from it, and do not ask again.
  if (failures > 0) url.searchParams.set('retry', `${failures}`);
  try {
    return await import(/* @vite-ignore */ url.href);
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/** CDNs serve the widget under the name of the package too, and then what is beside it is within. */
function moduleBeside(address: string): URL {
  const { pathname } = new URL(address);
  const isFile = pathname.endsWith('.js');
  return new URL(isFile ? 'call.js' : `${pathname.replace(/\/$/, '')}/dist/cdn/call.js`, address);
}
