// What a browser gets in place of the server entry (the `browser` condition of package.json): it holds the API key, and
// a bundle that anybody can read is no place for that. The names are there so that bundlers get as far as this error.
export const createTavusClient = undefined;
export const createTavusHandler = undefined;
export const memoryRateLimitStore = undefined;
export const parseWebhook = undefined;
export const TavusServerError = undefined;

throw new Error(
  'Tavus: tavus-react/server was imported into code for the browser, where everybody could read your API key. Import it on the server only (a route handler, a worker), and use fromServer of tavus-react in the page.',
);
