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

const refuse = (): never => {
  throw new TavusError('not-connected', 'Nothing can be sent: the conversation is not connected.', {
    hint: 'Wait until the state of the session is "connected".',
  });
};

const notConnected: InteractionSender = Object.assign(refuse, {
  respond: refuse,
  echo: refuse,
  note: refuse,
  interrupt: refuse,
  appendContext: refuse,
  overwriteContext: refuse,
  setSensitivity: refuse,
  toolResult: refuse,
  confirmObjective: refuse,
});
