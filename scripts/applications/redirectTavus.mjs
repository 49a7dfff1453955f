// Preloaded into an application's server, before its own code: sends requests for Tavus to the fake Tavus API.
const { fetch } = globalThis;

globalThis.fetch = (input, init) => {
  const url = String(input.url ?? input);
  if (!url.startsWith('https://tavusapi.com')) return fetch(input, init);
  return fetch(url.replace('https://tavusapi.com', process.env.TAVUS_STAND_IN), init);
};
