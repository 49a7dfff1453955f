import { namedFolder, scriptFolder } from './scriptFolder';

// Determined while the script runs, because `currentScript` and the stack identify the script only then.
const own = globalThis.document && scriptFolder();
let failures = 0;

/** Loads what the click needs from the module next to the script; replaces `treeLoader` in the script-tag builds. */
export async function loadTree(): Promise<typeof import('./mountTree')> {
  const url = new URL('call.js', folder());
  // Some browsers remember that a module failed to load from a URL and do not request that URL again.
  if (failures > 0) url.searchParams.set('retry', `${failures}`);
  try {
    return await import(/* @vite-ignore */ url.href);
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/** Returns the folder of `call.js`. Called for each load, because the page may specify it after the script has run. */
function folder(): URL {
  const found = namedFolder() ?? own;
  if (found) return found;
  throw new Error(
    'The conversation cannot load, because this copy of the script does not know where call.js is. Name its folder ' +
      'on any script element of the page: data-tavus-base="https://unpkg.com/tavus-react/dist/cdn/".',
  );
}

if (globalThis.document) {
  try {
    folder();
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: a developer's mistake, reported where developers look.
    console.error(`Tavus: ${error instanceof Error ? error.message : error}`);
  }
}
