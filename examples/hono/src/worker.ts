import { Hono } from 'hono';
import { createTavusHandler, visitorFromAddress } from 'tavus-react/server';

interface Bindings {
  readonly TAVUS_API_KEY: string;
  readonly TAVUS_PAL_ID: string;
  readonly TAVUS_BASE_URL?: string;
}

let tavus: ReturnType<typeof createTavusHandler> | undefined;

// Created with the first request, because a worker gets its secrets with the request. Each isolate counts alone: see
// "More than one machine" in docs/limits.md for a store that they share.
function handlerWith({ TAVUS_API_KEY, TAVUS_BASE_URL, TAVUS_PAL_ID }: Bindings) {
  tavus ??= createTavusHandler({
    apiKey: TAVUS_API_KEY,
    baseUrl: TAVUS_BASE_URL,
    conversation: { palId: TAVUS_PAL_ID },
    // Open to everybody, within the limits. Cloudflare vouches for this header.
    authorize: ({ request }) => visitorFromAddress(request.headers.get('cf-connecting-ip')),
  });
  return tavus;
}

const app = new Hono<{ Bindings: Bindings }>();
app.all('/api/tavus/*', ({ req, env, executionCtx }) => handlerWith(env)(req.raw, executionCtx));

export default app;
