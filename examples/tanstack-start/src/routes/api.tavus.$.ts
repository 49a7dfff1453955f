import { createFileRoute } from '@tanstack/react-router';
import { createTavusHandler } from 'tavus-react/server';

const tavus = createTavusHandler({
  apiKey: process.env.TAVUS_API_KEY,
  baseUrl: process.env.TAVUS_BASE_URL,
  conversation: { palId: process.env.TAVUS_PAL_ID },
  // Allows only visitors on this machine. Before you deploy, decide who may start a conversation: each one costs money.
  authorize: 'local-only',
});

export const Route = createFileRoute('/api/tavus/$')({
  server: { handlers: { POST: ({ request }) => tavus(request) } },
});
