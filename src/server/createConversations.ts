import type { ConversationRequest } from '../protocol/ConversationRequest';
import { askVisitor, readVerdict } from './authorizeVisitor';
import type { TavusClient } from './createTavusClient';
import { within } from './guard/within';
import type { TavusHandlerOptions } from './HandlerOptions';
import type { HandleSigner } from './HandleSigner';
import type { LimitReached, Limits } from './limits/createLimits';
import { refuse, refuseFor, reply } from './reply';
import { safeConversation } from './safeConversation';
import { TavusServerError } from './TavusServerError';
import type { Visit } from './Visit';

/** The two things a handler does: creating and ending conversations. */
export interface Conversations {
  create(visit: Visit, body: unknown): Promise<Response>;
  end(visit: Visit, body: unknown): Promise<Response>;
}

/** The parts of a handler that creating and ending need. */
export interface ConversationsHost {
  readonly options: TavusHandlerOptions;
  readonly client: TavusClient;
  readonly signer: HandleSigner;
  readonly limits: Limits;
  readonly maxCallDuration: number;
  readonly timeoutMs: number;
}

/** Creates the functions that create and end the conversations of a handler. */
export function createConversations(host: ConversationsHost): Conversations {
  const { options, client, signer, limits, maxCallDuration, timeoutMs } = host;
  const isStoreOptional = options.rateLimit && options.rateLimit.onStoreError === 'allow';

  function askFor(context: {
    request: Request;
    body: unknown;
    visitor: string;
  }): Promise<ConversationRequest> {
    const { conversation } = options;
    const ask = () => (typeof conversation === 'function' ? conversation(context) : conversation);
    return within(timeoutMs, ask, () => tooSlow('conversation'));
  }

  async function create(visit: Visit, body: unknown): Promise<Response> {
    const { request } = visit;
    const authorizing = () => askVisitor(options.authorize, { request, body });
    const authorized = readVerdict(await within(timeoutMs, authorizing, () => tooSlow('authorize')));
    if (authorized instanceof Response) {
      tellRefused(visit, 'create', 'not-authorized', authorized.status);
      return authorized;
    }
    const { visitor } = authorized;
    const wanted = safeConversation(await askFor({ request, body, visitor }), maxCallDuration);
    if (visit.isGone()) return refuseGone(visit, visitor);
    const ticket = crypto.randomUUID();
    const seconds = wanted.maxCallDuration ?? Number.POSITIVE_INFINITY;
    const reached = await count(visit, limits.take(visitor, ticket, seconds), isStoreOptional);
    if (reached) return refuseLimit(visit, 'create', reached, visitor);
    if (visit.isGone()) {
      await uncount(visit, limits.giveBack(visitor, ticket));
      return refuseGone(visit, visitor);
    }
    const { conversationId, conversationUrl, meetingToken } = await client
      .createConversation(wanted)
      .catch(async (error: unknown) => {
        await uncount(visit, limits.giveBack(visitor, ticket));
        throw error;
      });
    visit.tell({ type: 'created', conversationId, visitor, durationMs: visit.durationMs() });
    // The reply contains the only handle, and it would not reach a visitor who has gone.
    if (visit.isGone()) {
      await endConversation(visit, conversationId, ticket, 'visitor-gone');
      return refuse('visitor-gone');
    }
    return reply(201, {
      conversationId,
      conversationUrl,
      token: meetingToken,
      handle: await signer.sign(`${ticket} ${conversationId}`),
    });
  }

  /** Ends a conversation without `authorize`: the handle is the proof, and an expired login must not keep it running. */
  async function end(visit: Visit, body: unknown): Promise<Response> {
    const [, ticket, conversationId] = /^(\S+) (.+)$/.exec((await signer.verify(handleIn(body))) ?? '') ?? [];
    if (!ticket || !conversationId) {
      const refusal = refuse('invalid-handle');
      tellRefused(visit, 'end', 'invalid-handle', refusal.status);
      return refusal;
    }
    // Without the store, the conversation is ended all the same: it costs more than the request.
    const reached = await count(visit, limits.takeEnd(conversationId), true);
    if (reached) return refuseLimit(visit, 'end', reached);
    await endConversation(visit, conversationId, ticket, 'page');
    return reply(200, { conversationId, status: 'ended' });
  }

  async function endConversation(
    visit: Visit,
    conversationId: string,
    ticket: string,
    reason: 'page' | 'visitor-gone',
  ): Promise<void> {
    await client.endConversation(conversationId).catch(unlessGone);
    visit.tell({ type: 'ended', conversationId, reason, durationMs: visit.durationMs() });
    await uncount(visit, limits.end(ticket));
  }

  return { create, end };
}

async function count(
  visit: Visit,
  taking: Promise<LimitReached | undefined>,
  isStoreOptional: boolean | undefined,
): Promise<LimitReached | undefined> {
  if (!isStoreOptional) return taking;
  return taking.catch((error: unknown) => {
    visit.report(error);
    return undefined;
  });
}

/** Waits until places are given back. If that fails, they are free when their time is over, so the request does not fail. */
async function uncount(visit: Visit, givingBack: Promise<void>): Promise<void> {
  await givingBack.catch(visit.report);
}

function refuseGone(visit: Visit, visitor: string): Response {
  const refusal = refuse('visitor-gone');
  tellRefused(visit, 'create', 'visitor-gone', refusal.status, visitor);
  return refusal;
}

function refuseLimit(
  visit: Visit,
  route: 'create' | 'end',
  reached: LimitReached,
  visitor?: string,
): Response {
  const refusal = refuseFor(reached);
  tellRefused(visit, route, reached.limit, refusal.status, visitor);
  return refusal;
}

function tellRefused(
  visit: Visit,
  route: 'create' | 'end',
  reason: LimitReached['limit'] | 'not-authorized' | 'visitor-gone' | 'invalid-handle',
  status: number,
  visitor?: string,
): void {
  visit.tell({ type: 'refused', reason, status, route, visitor, durationMs: visit.durationMs() });
}

function tooSlow(option: string): TavusServerError {
  return new TavusServerError('timeout', `${option} did not return in time.`, {
    hint: `Make ${option} faster, or raise timeoutMs.`,
  });
}

/** Ignores `not-found`, because a deleted conversation has already ended. */
function unlessGone(error: unknown): void {
  if (!(error instanceof TavusServerError && error.code === 'not-found')) throw error;
}

function handleIn(body: unknown): string {
  const { handle } = (body ?? {}) as { readonly handle?: unknown };
  return typeof handle === 'string' ? handle : '';
}
