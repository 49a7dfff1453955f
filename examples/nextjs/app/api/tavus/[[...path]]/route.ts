import { createTavusHandler } from 'tavus-react/server';

export const POST = createTavusHandler({
  apiKey: process.env.TAVUS_API_KEY,
  baseUrl: process.env.TAVUS_BASE_URL,
  conversation: { palId: process.env.TAVUS_PAL_ID },
  // Whoever opens the page on this machine. Before you deploy: say who may have a conversation, since each costs money.
  authorize: 'local-only',
});
