import { authorizeVisitor } from './authorizeVisitor';
import { createTavusClient } from './createTavusClient';
import { checkNumber } from './guard/checkNumber';
import { isAllowedOrigin, originSet } from './guard/checkOrigin';
import { corsHeaders, preflight } from './guard/cors';
import { createRouter, type Route } from './guard/createRouter';
import { readJsonBody } from './guard/readJsonBody';
import type { TavusHandlerOptions } from './HandlerOptions';
import { createHandleSigner } from './HandleSigner';
import { createLimits, type LimitReached } from './limits/createLimits';
import { StoreFailure } from './limits/StoreFailure';
import { logError } from './logError';
import { refusalOf, refuse, refuseFor, reply } from './reply';
import { checkConversation, safeConversation } from './safeConversation';
import { TavusServerError } from './TavusServerError';

/**
 * Creates a request handler that creates and ends conversations for your pages, and keeps the API key on the server.
 *
 * `POST` creates a conversation and replies with `{ conversationId, conversationUrl, token?, handle }`; `POST …/end` with
 * `{ handle }` ends it, and ignores what else `fromServer` tells about the end. Mount the handler on its path and all paths below it, and pass `path` if it is not `/api/tavus`. It takes a standard `Request` and returns a
 * `Response`, so it works with Next.js, Remix, Hono, SvelteKit, Bun, Deno, workers and, through an adapter, Express. The
 * client side is `fromServer`. Safe by default: only pages of the same origin, only visitors that `authorize` accepts,
 * ten conversations per visitor and hour, a hundred of all visitors per day and ten at the same time, ten minutes each.
 * Refusals are `{ error: { code, message } }`; neither they nor the default log contain the key or any text from Tavus.
 *
 * @throws `TypeError` for unsafe options: no `authorize`, an allowed origin that is not one (such as a wildcard), a
 * `baseUrl` without TLS, a number that is not one (such as `Number()` of a missing environment variable).
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
  const routeOf = createRouter(options.path);
  const client = createTavusClient(options);
  // An empty secret counts as missing. Detected only when signing, it would leave a conversation that cannot be ended.
  const signer = createHandleSigner(options.secret || options.apiKey);
  const limits = createLimits(options.rateLimit);
  const isStoreOptional = options.rateLimit && options.rateLimit.onStoreError === 'allow';
  const maxBodyBytes = checkNumber('maxBodyBytes', options.maxBodyBytes, 16_384, 'at least 0');
  const maxCallDuration = checkNumber('maxCallDuration', options.maxCallDuration, Number.POSITIVE_INFINITY);
  if (typeof options.conversation !== 'function') checkConversation(options.conversation);

  async function handle(request: Request, route: Route): Promise<Response> {
    if (request.method !== 'POST') return refuse('method-not-allowed', { allow: 'POST, OPTIONS' });
    const read = await readJsonBody(request, maxBodyBytes);
    if ('problem' in read) return refuse(read.problem);
    return route === 'end' ? end(read.body) : create(request, read.body);
  }

  async function create(request: Request, body: unknown): Promise<Response> {
    const authorized = await authorizeVisitor(options.authorize, { request, body });
    if (authorized instanceof Response) return authorized;
    const { visitor } = authorized;
    const { conversation } = options;
    const wanted =
      typeof conversation === 'function' ? await conversation({ request, body, visitor }) : conversation;
    const safe = safeConversation(wanted, maxCallDuration);
    const ticket = crypto.randomUUID();
    const reached = await count(() =>
      limits.take(visitor, ticket, safe.maxCallDuration ?? Number.POSITIVE_INFINITY),
    );
    if (reached) return refuseFor(reached);
    const created = await client.createConversation(safe).catch(async (error: unknown) => {
      await uncount(() => limits.giveBack(visitor, ticket));
      throw error;
    });
    const { conversationId, conversationUrl, meetingToken } = created;
    // The client is gone, so the reply, which contains the only handle, would not reach it.
    if (request.signal.aborted) {
      await client.endConversation(conversationId).catch(unlessGone);
      await uncount(() => limits.end(ticket));
    }
    return reply(201, {
      conversationId,
      conversationUrl,
      token: meetingToken,
      handle: await signer.sign(`${ticket} ${conversationId}`),
    });
  }

  /** Ends a conversation without `authorize`: the handle is the proof, and an expired login must not keep it running. */
  async function end(body: unknown): Promise<Response> {
    const [, ticket, conversationId] = /^(\S+) (.+)$/.exec((await signer.verify(handleIn(body))) ?? '') ?? [];
    if (!ticket || !conversationId) return refuse('invalid-handle');
    // Without the store, the conversation is ended all the same: it costs more than the request.
    const reached = await limits.takeEnd(conversationId).catch(reportStore);
    if (reached) return refuseFor(reached);
    await client.endConversation(conversationId).catch(unlessGone);
    await uncount(() => limits.end(ticket));
    return reply(200, { conversationId, status: 'ended' });
  }

  async function count(take: () => Promise<LimitReached | undefined>): Promise<LimitReached | undefined> {
    return isStoreOptional ? take().catch(reportStore) : take();
  }

  /** A place that could not be given back is free when its time is over, so this is no failure of the request. */
  async function uncount(giveBack: () => Promise<void>): Promise<void> {
    await giveBack().catch(reportStore);
  }

  function reportStore(error: unknown): undefined {
    void report(error);
  }

  /** Reports a failure. An `onError` that throws must not cause another failure: the page still gets its refusal. */
  async function report(error: unknown): Promise<void> {
    try {
      await (options.onError ?? logError)(error instanceof StoreFailure ? error.cause : error);
    } catch (failure) {
      logError(failure);
    }
  }

  async function respond(request: Request): Promise<Response> {
    const route = routeOf(request.url);
    if (!route) return refuse('not-found');
    if (!isAllowedOrigin(request, origins)) return refuse('origin-not-allowed');
    if (request.method === 'OPTIONS') return preflight(request);
    return handle(request, route).catch((error: unknown) => {
      void report(error);
      return refusalOf(error);
    });
  }

  return async function handleTavusRequest(request) {
    const origin = request.headers.get('origin') ?? '';
    const response = await respond(request);
    if (!origins.has(origin)) return response;
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(corsHeaders(origin))) headers.append(name, value);
    return new Response(response.body, { status: response.status, headers });
  };
}

/** For callers without TypeScript: a forgotten `authorize` would let anyone spend the account's credits. */
function checkAuthorize(authorize: unknown): void {
  if (typeof authorize === 'function' || authorize === 'local-only') return;
  throw new TypeError(
    "Tavus: createTavusHandler needs authorize, a function that decides who may start a conversation, because each one costs money. To try it out on this machine only, pass authorize: 'local-only'.",
  );
}

/** Ignores `not-found`, because a deleted conversation has already ended. */
function unlessGone(error: unknown): void {
  if (!(error instanceof TavusServerError && error.code === 'not-found')) throw error;
}

function handleIn(body: unknown): string {
  const { handle } = (body ?? {}) as { readonly handle?: unknown };
  return typeof handle === 'string' ? handle : '';
}
