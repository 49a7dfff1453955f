// Creates conversations for the page, so that the API key stays here; and serves the page once it is built.
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createTavusHandler } from 'tavus-react/server';

const tavus = createTavusHandler({
  apiKey: process.env.TAVUS_API_KEY,
  baseUrl: process.env.TAVUS_BASE_URL,
  conversation: { palId: process.env.TAVUS_PAL_ID },
  // Whoever opens the page on this machine. Before you deploy: say who may have a conversation, since each costs money.
  authorize: 'local-only',
});

const app = new Hono();
app.all('/api/tavus/*', ({ req }) => tavus(req.raw));
app.use(serveStatic({ root: './dist' }));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8787) }, ({ port }) => {
  console.log(`http://localhost:${port}`);
});
