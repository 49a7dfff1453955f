import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { createTavusHandler } from 'tavus-react/server';

const tavus = createTavusHandler({
  apiKey: process.env.TAVUS_API_KEY,
  baseUrl: process.env.TAVUS_BASE_URL,
  conversation: { palId: process.env.TAVUS_PAL_ID },
  // Allows only visitors on this machine. Before you deploy, decide who may start a conversation: each one costs money.
  authorize: 'local-only',
});

const app = express();
// Before express.json(), which would read the body. Express removes `/api/tavus` from the path, which the handler knows.
app.use('/api/tavus', getRequestListener(tavus));
app.use(express.json());

const port = Number(process.env.PORT ?? 8787);
app.listen(port, () => console.log(`http://localhost:${port}`));
