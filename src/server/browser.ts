// What a browser gets in place of the server entry (the `browser` condition of package.json), because an API key does not
// belong in a bundle that anyone can read. The exports exist so that bundling succeeds and this error is thrown.
export const createTavusClient = undefined;
export const createTavusHandler = undefined;
export const memoryRateLimitStore = undefined;
export const redisRateLimitStore = undefined;
export const visitorFromAddress = undefined;
export const parseWebhook = undefined;
export const TavusServerError = undefined;

throw new Error(
  'Tavus: tavus-react/server was imported into browser code, where anyone could read your API key. Import it only on the server (in a route handler or a worker), and use fromServer from tavus-react in the page.',
);
