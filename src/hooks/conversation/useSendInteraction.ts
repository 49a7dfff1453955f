import { useMemo } from 'react';
import { useTavusContext } from '../react/TavusContext';
import { createInteractionSender, type InteractionSender } from './createInteractionSender';

/**
 * A stable function that sends interactions to the PAL, with a method for each documented one.
 *
 * Takes the wire shape `{ event_type, properties }` ("Interactions Protocol: Interactions" in the Tavus docs) and
 * fills in the envelope. Throws a `TavusError` before anything is sent: `not-connected` while no PAL is there to
 * hear it, `message-too-large` past Daily's 4,096 characters, `invalid-interaction`.
 *
 * @example
 * ```tsx
 * import { useSendInteraction } from 'tavus-react';
 *
 * export function AskForPrice() {
 *   const send = useSendInteraction();
 *   return <button onClick={() => send.respond('What does it cost?')}>What does it cost?</button>;
 * }
 * ```
 */
export function useSendInteraction(): InteractionSender {
  const { session } = useTavusContext();
  return useMemo(() => createInteractionSender(session), [session]);
}
