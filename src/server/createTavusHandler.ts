import { authorizeVisitor } from './authorizeVisitor';
import { isAllowedOrigin, originSet } from './checkOrigin';
import { corsHeaders, preflight } from './cors';
import { createTavusClient } from './createTavusClient';
import type { TavusHandlerOptions } from './HandlerOptions';
import { createHandleSigner } from './HandleSigner';
import { logError } from './logError';
import { countHit, memoryRateLimitStore } from './RateLimit';
import { readJsonBody } from './readJsonBody';
import { refusalOf, refuse, reply } from './reply';
import { safeConversation } from './safeConversation';
import { TavusServerError } from './TavusServerError';

/** Ending again and again would make requests with our key. */
const maxEndsPerConversation = 10;
const hourMs = 3_600_000;

/**
 * A request handler that creates and ends conversations for your pages, and keeps the API key on the server.
 *
 * `POST` creates one and replies with `{ conversationId, conversationUrl, token?, handle }`; `POST …/end` with
 * `{ handle }` ends it: mount it for its path and everything below. Takes and returns the Web's `Request` and
 * `Response`, so it fits Next.js, Remix, Hono, SvelteKit, Bun, Deno, workers and, through an adapter, Express. Its other
 * half in the browser is `fromServer`. Safe by default: only pages of the same origin, only whom `authorize` lets in, ten
 * conversations an hour for each, ten minutes each. Refusals are `{ error: { code, message } }`; neither they nor the log
 * hold the key or anything Tavus wrote.
 *
 * @throws `TypeError` when an option could not be safe: no `authorize`, a wildcard as origin, a `baseUrl` without TLS.
 *
 * @example
 * ```ts
 * // app/api/tavus/[[...path]]/route.ts
 * import { createTavusHandler } from 'tavus-react/server';
 *
 * declare function currentUser(request: Request): Promise<{ id: string } | undefined>;
 *
 * export const POST = createTavusHandler({
 *   apiKey: process.env.TAVUS_API_KEY,
 *   conversation: { palId: 'p123' },
 *   authorize: async ({ request }) => {
 *     const user = await currentUser(request);
 *     return user && { visitor: user.id };
 *   },
 * });
 * ```
 */
export function createTavusHandler(options: TavusHandlerOptions): (request: Request) => Promise<Response> {
  checkAuthorize(options.authorize);
  const origins = originSet(options.allowedOrigins);
  const client = createTavusClient(options);
  // An empty secret is a missing one: found out only when signing, it would leave a conversation that nobody can end.
  const signer = createHandleSigner(options.secret || options.apiKey);
  const { limit = 10, windowMs = hourMs, store = memoryRateLimitStore() } = options.rateLimit || {};

  async function handle(request: Request): Promise<Response> {
    if (request.method !== 'POST') return refuse('method-not-allowed', { allow: 'POST, OPTIONS' });
    const read = await readJsonBody(request, options.maxBodyBytes ?? 16_384);
    if ('problem' in read) return refuse(read.problem);
    const isEnd = /\/end\/?$/.test(new URL(request.url).pathname);
    return isEnd ? end(read.body) : create(request, read.body);
  }

  async function create(request: Request, body: unknown): Promise<Response> {
    const authorized = await authorizeVisitor(options.authorize, { request, body });
    if (authorized instanceof Response) return authorized;
    const { visitor } = authorized;
    const tooMany =
      options.rateLimit !== false && (await countHit(store, `create ${visitor}`, limit, windowMs));
    if (tooMany) return tooMany;
    const { conversation } = options;
    const wanted =
      typeof conversation === 'function' ? await conversation({ request, body, visitor }) : conversation;
    const created = await client.createConversation(safeConversation(wanted, options.maxCallDuration));
    const { conversationId, conversationUrl, meetingToken } = created;
    // Whoever asked has gone: the reply, and with it the only handle, would reach nobody.
    if (request.signal.aborted) await client.endConversation(conversationId).catch(unlessGone);
    return reply(201, {
      conversationId,
      conversationUrl,
      token: meetingToken,
      handle: await signer.sign(conversationId),
    });
  }

  /** Asks nobody who it is: the handle proves it, and a login that ran out must not keep a conversation running. */
  async function end(body: unknown): Promise<Response> {
    const conversationId = await signer.verify(handleIn(body));
    if (conversationId === undefined) return refuse('invalid-handle');
    const tooMany = await countHit(store, `end ${conversationId}`, maxEndsPerConversation, hourMs);
    if (tooMany) return tooMany;
    await client.endConversation(conversationId).catch(unlessGone);
    return reply(200, { conversationId, status: 'ended' });
  }

  /** Whoever hears of failures must not cause another: the page gets its refusal all the same. */
  async function report(error: unknown): Promise<void> {
    try {
      await (options.onError ?? logError)(error);
    } catch (failure) {
      logError(failure);
    }
  }

  return async function handleTavusRequest(request) {
    const origin = request.headers.get('origin') ?? '';
    if (!isAllowedOrigin(request, origins)) return refuse('origin-not-allowed');
    if (request.method === 'OPTIONS') return preflight(request, origin);
    const response = await handle(request).catch((error: unknown) => {
      void report(error);
      return refusalOf(error);
    });
    if (!origins.has(origin)) return response;
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(corsHeaders(origin))) headers.append(name, value);
    return new Response(response.body, { status: response.status, headers });
  };
}

/** Without types, a forgotten `authorize` would let everybody spend the account's credits. */
function checkAuthorize(authorize: unknown): void {
  if (typeof authorize === 'function' || authorize === 'local-only') return;
  throw new TypeError(
    "Tavus: createTavusHandler needs authorize, a function that says who may have a conversation, since each costs money. To try it out on this machine only, pass authorize: 'local-only'.",
  );
}

/** What has ended already and been deleted is as good as ended. */
function unlessGone(error: unknown): void {
  if (!(error instanceof TavusServerError && error.code === 'not-found')) throw error;
}

function handleIn(body: unknown): string {
  const { handle } = (body ?? {}) as { readonly handle?: unknown };
  return typeof handle === 'string' ? handle : '';
}
