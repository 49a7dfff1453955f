// How `call.js` loads `canvas.js`, which holds what is needed once the PAL shows a card. `canvas.js` imports nothing: it is a
// function that receives what both use, such as Preact and the contexts. An import of `call.js` would be a second copy of
// it where the page has loaded it from another address: after a failed load (`?retry=1`) or a redirect.
let shared;
let failures = 0;
let loaded;

/** Takes the function that returns what `call.js` shares. `mergeChunks` adds the call. */
export function share(given) {
  shared = given;
}

/** Loads `canvas.js` once. After a failure, the next call tries again. */
export function loadCanvas() {
  loaded ??= load().catch((error) => {
    failures += 1;
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load() {
  const url = new URL('canvas.js', import.meta.url);
  // Some browsers remember that a module failed to load from a URL and do not request that URL again.
  if (failures > 0) url.searchParams.set('retry', `${failures}`);
  const { default: create } = await import(url.href);
  return create(shared());
}
