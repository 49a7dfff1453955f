import { createEnd } from '../../call/session/endAfter';
import type { OpenSession } from '../react/openSession';
import { createInteractionSender } from './createInteractionSender';
import { readSession } from './readSession';
import type { TavusSession } from './TavusSession';

/** Creates what code outside of React holds of a session. */
export function createHandle(opened: OpenSession): TavusSession {
  const { session } = opened;
  return readSession(opened, { end: createEnd(session), send: createInteractionSender(session) });
}
