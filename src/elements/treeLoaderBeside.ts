// Only while the script runs does the page tell which one it is.
const script = globalThis.document?.currentScript;
const here = script instanceof HTMLScriptElement ? script.src : globalThis.location?.href;

/** For the script tags: brings what is behind the click from the module beside the script. */
export const loadTree = (): Promise<typeof import('./mountTree')> =>
  import(/* @vite-ignore */ new URL('call.js', here).href);
