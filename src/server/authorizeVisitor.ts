import { hostsOf } from './guard/checkOrigin';
import { isLoopback } from './guard/isLoopback';
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
  return verdict;
}

/** Returns whether every host and address in the request is local, including those forwarded by a proxy. */
function isLocal(request: Request): boolean {
  const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => isForeign(request, name));
  return !forwarded && hostsOf(request).every(isLocalHost);
}

function isLocalHost(host: string): boolean {
  const url = `http://${host}`;
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

function isForeign(request: Request, name: string): boolean {
  const addresses = request.headers.get(name)?.split(',') ?? [];
  return addresses.some((address) => !/^\s*(::1|::ffff:127\.[\d.]+|127\.[\d.]+)\s*$/.test(address));
}
