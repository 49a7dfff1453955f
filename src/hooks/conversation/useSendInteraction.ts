import { useMemo } from 'react';
import { useTavusContext } from '../react/TavusContext';
import { createInteractionSender, type InteractionSender } from './createInteractionSender';

/**
 * Returns a stable function that sends interactions to the PAL, with a method for each documented interaction.
 *
 * The function takes the wire shape `{ event_type, properties }` ("Interactions Protocol: Interactions" in the Tavus
 * docs) and adds the envelope. If the interaction cannot be sent, it throws a `TavusError`: `not-connected` while there
 * is no PAL to receive it, `message-too-large` above Daily's limit (4,096 characters unless the room allows more), or
 * `invalid-interaction`.
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
