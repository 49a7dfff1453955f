import type { SessionOptions } from '../../call/session/SessionOptions';
import { providedSource, type SourceProps } from '../../call/sources/providedSource';
import { openSession } from '../react/openSession';
import { createHandle } from './createHandle';
import type { TavusSession } from './TavusSession';

/** The options of a session: where its conversations come from, and the callbacks and options of `TavusProvider`. */
export interface TavusSessionOptions extends Omit<SessionOptions, 'source' | 'autoStart'>, SourceProps {}

/**
 * Creates a session before React renders, for an application that starts conversations from a router or a script.
 *
 * Pass it to `TavusProvider` or `TavusConversation` as `session`: that plays the PAL's voice and shows the conversation.
 * Their props override the session's options. When they unmount, the conversation ends, and the session can start
 * another. Show a session in one provider at a time.
 *
 * @example
 * ```tsx
 * import { createTavusSession, fromServer, TavusConversation } from 'tavus-react';
 *
 * export const session = createTavusSession({ source: fromServer('/api/tavus') });
 * document.querySelector('#call')?.addEventListener('click', () => void session.start());
 *
 * export const App = () => <TavusConversation session={session} />;
 * ```
 */
export function createTavusSession(options: TavusSessionOptions = {}): TavusSession {
  return createHandle(openSession({ ...options, source: providedSource(options) }, true));
}
