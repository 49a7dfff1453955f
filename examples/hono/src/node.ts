import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createTavusHandler } from 'tavus-react/server';

const tavus = createTavusHandler({
  apiKey: process.env.TAVUS_API_KEY,
  baseUrl: process.env.TAVUS_BASE_URL,
  conversation: { palId: process.env.TAVUS_PAL_ID },
  // Allows only visitors on this machine. Before you deploy, decide who may start a conversation: each one costs money.
  authorize: 'local-only',
});

const app = new Hono();
app.all('/api/tavus/*', ({ req }) => tavus(req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8787) }, ({ port }) => {
  console.log(`http://localhost:${port}`);
});
