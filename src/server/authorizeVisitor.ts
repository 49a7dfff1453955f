import { hostsOf } from './checkOrigin';
import type { HandlerContext, TavusHandlerOptions, Visitor } from './HandlerOptions';
import { isLoopback } from './isLoopback';
import { refuse } from './reply';

/** Who asks, or the refusal. */
export async function authorizeVisitor(
  authorize: TavusHandlerOptions['authorize'],
  context: HandlerContext,
): Promise<Visitor | Response> {
  if (authorize === 'local-only') {
    return isLocal(context.request) ? { visitor: 'local' } : refuse('not-authorized');
  }
  const verdict = (await authorize(context)) || refuse('not-authorized');
  // Without types: everybody would be one visitor, and share one limit.
  if (!(verdict instanceof Response) && typeof verdict.visitor !== 'string') {
    throw new TypeError(
      'Tavus: authorize must return { visitor }, nothing, or a Response: conversations are counted for each visitor.',
    );
  }
  return verdict;
}

/** Every name by which the server was addressed must be a local one: what a proxy passes on counts too. */
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
