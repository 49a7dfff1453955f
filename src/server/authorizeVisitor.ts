import { isLocal } from './guard/isLocal';
import type { OrPromise } from './guard/OrPromise';
import type { HandlerContext, TavusHandlerOptions, Visitor } from './HandlerOptions';
import { refuse } from './reply';

/** The decision of `authorize` about a request. */
export type Verdict = Visitor | Response | false | null | undefined;

/** Asks who sent the request. */
export function askVisitor(
  authorize: TavusHandlerOptions['authorize'],
  context: HandlerContext,
): OrPromise<Verdict> {
  if (authorize !== 'local-only') return authorize(context);
  return isLocal(context.request) && { visitor: 'local' };
}

/** Returns the visitor, or the refusal. Throws for what is neither. */
export function readVerdict(given: Verdict): Visitor | Response {
  const verdict = given || refuse('not-authorized');
  if (verdict instanceof Response) checkResponse(verdict);
  // For callers without TypeScript: otherwise everyone would count as one visitor and share one limit.
  else if (typeof verdict.visitor !== 'string') {
    throw new TypeError(
      'Tavus: authorize must return { visitor }, nothing, or a Response. Conversations are counted per visitor.',
    );
  }
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
