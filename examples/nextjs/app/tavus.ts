import 'server-only';
import { createTavusHandler } from 'tavus-react/server';

// For the route and the action. Next.js may load it once for each, and then they count apart, unless they share a store.
export const tavus = createTavusHandler({
  apiKey: process.env.TAVUS_API_KEY,
  baseUrl: process.env.TAVUS_BASE_URL,
  conversation: { palId: process.env.TAVUS_PAL_ID },
  // Allows only visitors on this machine. Before you deploy, decide who may start a conversation: each one costs money.
  authorize: 'local-only',
});
