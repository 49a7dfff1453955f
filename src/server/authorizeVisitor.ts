import { isLocal } from './guard/isLocal';
import type { HandlerContext, TavusHandlerOptions, Visitor } from './HandlerOptions';
import { refuse } from './reply';

/** Returns the visitor who sent the request, or the refusal. */
export async function authorizeVisitor(
  authorize: TavusHandlerOptions['authorize'],
  context: HandlerContext,
): Promise<Visitor | Response> {
  if (authorize === 'local-only') {
    return isLocal(context.request) ? { visitor: 'local' } : refuse('not-authorized');
  }
  const verdict = (await authorize(context)) || refuse('not-authorized');
  // For callers without TypeScript: otherwise everyone would count as one visitor and share one limit.
  if (!(verdict instanceof Response) && typeof verdict.visitor !== 'string') {
    throw new TypeError(
      'Tavus: authorize must return { visitor }, nothing, or a Response. Conversations are counted per visitor.',
    );
  }
  if (verdict instanceof Response) checkResponse(verdict);
  return verdict;
}

/** Throws if the response cannot be sent: such an error in an adapter would leave the page without any reply. */
function checkResponse(response: Response): void {
  const isSendable = response.type !== 'error' && response.status >= 200;
  if (isSendable && !response.bodyUsed && !response.body?.locked) return;
  throw new TypeError(
    `Tavus: authorize returned a Response ${isSendable ? 'whose body has been used' : 'that is an error'}. Return a new Response for each request.`,
  );
}
