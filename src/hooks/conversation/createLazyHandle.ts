import type { SendOutcome, WhenIdleOptions } from '../../call/send/SendOptions';
import { notLoaded } from '../../call/session/sessionErrors';
import { TavusError } from '../../state/TavusError';
import type { OpenSession } from '../react/openSession';
import type { InteractionSender } from './createInteractionSender';
import { readSession } from './readSession';
import type { TavusSession } from './TavusSession';

/**
 * Creates what a ref on a provider holds. A provider without a ref need not load what sends and what waits for the PAL
 * to finish; with one, this loads at once, long before there is a PAL. `onError` receives the error if that fails.
 */
export function createLazyHandle(opened: OpenSession, onError: (error: TavusError) => void): TavusSession {
  let loaded: TavusSession | undefined;
  const load = async () => {
    const { createHandle } = await import('./createHandle');
    loaded ??= createHandle(opened);
    return loaded;
  };
  load().catch((cause: unknown) => onError(notLoaded(cause)));

  return readSession(opened, {
    get send() {
      return loaded?.send ?? notConnected;
    },
    async end(options) {
      // Once it is loaded, nothing may come in between: a tool handler that ends the conversation is recognized by that.
      if (loaded) return loaded.end(options);
      const handle = await load().catch(() => undefined);
      await (handle ? handle.end(options) : opened.session.leave());
    },
  });
}

function refuse(_text?: unknown, options?: Partial<WhenIdleOptions>): Promise<SendOutcome> {
  const error = new TavusError('not-connected', 'The conversation is not connected.', {
    hint: 'Wait for "connected".',
  });
  if (options?.when) return Promise.resolve({ outcome: 'dropped', messages: [], error });
  throw error;
}

const waitingMethods = new Set<unknown>(['respond', 'echo', 'note']);

// Every method refuses, so most need no name. Without `then`, because `await` would call it.
const notConnected = new Proxy(refuse, {
  get(_, name) {
    if (typeof name !== 'string' || name === 'then') return undefined;
    return waitingMethods.has(name) ? refuse : () => refuse();
  },
}) as unknown as InteractionSender;
