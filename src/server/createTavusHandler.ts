import { createConversations } from './createConversations';
import { createLimitLog } from './createLimitLog';
import { createTavusClient } from './createTavusClient';
import { checkNumber } from './guard/checkNumber';
import { isAllowedOrigin, originSet } from './guard/checkOrigin';
import { corsHeaders, preflight } from './guard/cors';
import { createRouter, type Route } from './guard/createRouter';
import { readJsonBody } from './guard/readJsonBody';
import type { HandlerRefusal } from './HandlerEvent';
import type { TavusHandlerOptions } from './HandlerOptions';
import { createHandleSigner } from './HandleSigner';
import { createLimits } from './limits/createLimits';
import { StoreFailure } from './limits/StoreFailure';
import { logError } from './logError';
import { type HandlerErrorCode, refusalOf, refuse } from './reply';
import { checkConversation } from './safeConversation';
import { TavusServerError } from './TavusServerError';
import { createVisit, type Visit, type VisitListeners } from './Visit';

/**
 * Creates a request handler that creates and ends conversations for your pages, and keeps the API key on the server.
 *
 * `POST` creates a conversation and replies with `{ conversationId, conversationUrl, token?, handle }`; `POST …/end` with
 * `{ handle }` ends it, and ignores what else `fromServer` tells about the end. Mount the handler on its path and all paths
 * below it, and pass `path` if it is not `/api/tavus`. It takes a standard `Request` and returns a `Response`, so it works
 * with Next.js, Remix, Hono, SvelteKit, Bun, Deno, workers and, through an adapter, Express. Pass a worker's context after
 * the request, because its `waitUntil` lets the handler end a conversation whose visitor has gone. The client side is
 * `fromServer`. Safe by default: only pages of the same origin, only visitors that `authorize` accepts,
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
export function createTavusHandler(
  options: TavusHandlerOptions,
): (request: Request, ...context: readonly unknown[]) => Promise<Response> {
  checkAuthorize(options.authorize);
  const origins = originSet(options.allowedOrigins);
  const routeOf = createRouter(options.path);
  const maxBodyBytes = checkNumber('maxBodyBytes', options.maxBodyBytes, 16_384, 'at least 0');
  if (typeof options.conversation !== 'function') checkConversation(options.conversation);
  const conversations = createConversations({
    options,
    client: createTavusClient(options),
    // An empty secret counts as missing. Detected only when signing, it would leave a conversation that cannot be ended.
    signer: createHandleSigner(options.secret || options.apiKey),
    limits: createLimits(options.rateLimit),
    maxCallDuration: checkNumber('maxCallDuration', options.maxCallDuration, Number.POSITIVE_INFINITY),
    timeoutMs: checkNumber('timeoutMs', options.timeoutMs, 15_000),
  });
  const { onError = logError } = options;
  const listeners: VisitListeners = {
    onEvent: options.onEvent ?? createLimitLog(),
    onError: (error) => onError(error instanceof StoreFailure ? error.cause : error),
    onBroken: logError,
  };

  async function respond(visit: Visit): Promise<Response> {
    const { request } = visit;
    const route = routeOf(request.url);
    if (!route) return refuseHere(visit, route, 'not-found');
    if (!isAllowedOrigin(request, origins)) return refuseHere(visit, route, 'origin-not-allowed');
    if (request.method === 'OPTIONS') return preflight(request);
    if (request.method !== 'POST')
      return refuseHere(visit, route, 'method-not-allowed', { allow: 'POST, OPTIONS' });
    try {
      const read = await readJsonBody(request, maxBodyBytes);
      if ('problem' in read) return refuseHere(visit, route, read.problem);
      return await conversations[route](visit, read.body);
    } catch (error) {
      visit.report(error);
      const refusal = refusalOf(error);
      const { status } = refusal;
      visit.tell({ type: 'failed', code: codeOf(error), status, route, durationMs: visit.durationMs() });
      return refusal;
    }
  }

  async function handle(visit: Visit): Promise<Response> {
    const response = await respond(visit);
    const origin = visit.request.headers.get('origin') ?? '';
    if (!origins.has(origin)) return response;
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(corsHeaders(origin))) headers.append(name, value);
    return new Response(response.body, { status: response.status, headers });
  }

  return function handleTavusRequest(request, ...context) {
    const visit = createVisit(request, context, listeners);
    const handling = handle(visit);
    visit.waitFor(handling);
    return handling;
  };
}

function refuseHere(
  visit: Visit,
  route: Route | undefined,
  reason: HandlerRefusal & HandlerErrorCode,
  headers?: Record<string, string>,
): Response {
  const refusal = refuse(reason, headers);
  const { status } = refusal;
  visit.tell({ type: 'refused', reason, status, route, durationMs: visit.durationMs() });
  return refusal;
}

function codeOf(error: unknown): TavusServerError['code'] | 'store-failed' | 'code-failed' {
  if (error instanceof StoreFailure) return 'store-failed';
  return error instanceof TavusServerError ? error.code : 'code-failed';
}

/** For callers without TypeScript: a forgotten `authorize` would let anyone spend the account's credits. */
function checkAuthorize(authorize: unknown): void {
  if (typeof authorize === 'function' || authorize === 'local-only') return;
  throw new TypeError(
    "Tavus: createTavusHandler needs authorize, a function that decides who may start a conversation, because each one costs money. To try it out on this machine only, pass authorize: 'local-only'.",
  );
}
