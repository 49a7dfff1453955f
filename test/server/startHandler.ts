import { createTavusHandler, type HandlerEvent, type TavusHandlerOptions } from '../../src/server';

/** A handler, what it has reported, and functions that post to it without a network. */
export interface StartedHandler {
  readonly handler: (request: Request, ...context: readonly unknown[]) => Promise<Response>;
  readonly errors: readonly unknown[];
  readonly events: readonly HandlerEvent[];
  requestOf(path: string, init?: RequestInit): Request;
  create(init?: RequestInit, ...context: unknown[]): Promise<Response>;
  end(handle: unknown, ...context: unknown[]): Promise<Response>;
}

/** Creates a handler with these options, and functions that post to it without a network. */
export function startHandler(
  options: Pick<TavusHandlerOptions, 'apiKey'> & Partial<TavusHandlerOptions>,
): StartedHandler {
  const errors: unknown[] = [];
  const events: HandlerEvent[] = [];
  const handler = createTavusHandler({
    conversation: { palId: 'p1' },
    authorize: () => ({ visitor: 'ann' }),
    onError: (error) => errors.push(error),
    onEvent: (event) => events.push(event),
    ...options,
  });
  const requestOf = (path: string, init: RequestInit = {}) =>
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/json' },
      ...init,
    });
  return {
    handler,
    errors,
    events,
    requestOf,
    create: (init?: RequestInit, ...context: unknown[]) => handler(requestOf('/', init), ...context),
    end: (handle: unknown, ...context: unknown[]) =>
      handler(requestOf('/end', { body: JSON.stringify({ handle }) }), ...context),
  };
}
