import { useEffect } from 'react';
import { currentEventType } from '../../protocol/currentEventType';
import { isEventOfType } from '../../protocol/isEventOfType';
import type { JsonObject, TavusEvent, TavusEventOf, TavusEventType } from '../../protocol/TavusEvent';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';

/** Hears an event; what it returns does not matter. */
export type EventHandler<Event> = (event: Event) => void;
/** Hears messages as they came. */
export type RawHandler = (message: JsonObject) => void;

/**
 * Hears what Tavus says during the conversation.
 *
 * Handlers get each happening once: Tavus's copies under old and new names are folded. `type` is a current event
 * name ("Interactions Protocol: Events" in the Tavus docs), and the event's fields are camelCase. An old name stands for
 * its new one, for as much as it says: `conversation.user.started_speaking` for the user's starts. With `{ raw: true }`
 * the handler gets every message as it came, copies included. The handler need not be memoised: the latest one is called.
 *
 * @example
 * ```tsx
 * import { useTavusEvents } from 'tavus-react';
 *
 * export function Logger() {
 *   useTavusEvents('conversation.tool_call', (call) => console.log(call.name, call.arguments));
 *   useTavusEvents((event) => console.log(event.type));
 *   return null;
 * }
 * ```
 */
export function useTavusEvents(handler: EventHandler<TavusEvent>): void;
export function useTavusEvents(handler: RawHandler, options: { readonly raw: true }): void;
export function useTavusEvents<Type extends TavusEventType>(
  type: Type,
  handler: EventHandler<TavusEventOf<Type>>,
): void;
export function useTavusEvents(type: string, handler: RawHandler, options: { readonly raw: true }): void;
export function useTavusEvents(type: string, handler: EventHandler<TavusEvent>): void;
export function useTavusEvents(
  first: string | EventHandler<never>,
  second?: EventHandler<never> | { readonly raw: true },
  third?: { readonly raw: true },
): void {
  const { session } = useTavusContext();
  const type = typeof first === 'string' ? first : undefined;
  const handler = useLatest(
    (typeof first === 'string' ? second : first) as (payload: TavusEvent | JsonObject) => void,
  );
  const raw = typeof first === 'string' ? third?.raw === true : typeof second === 'object' && second.raw;

  useEffect(
    function listen() {
      if (!raw) {
        return session.events.add((event) => {
          if (type === undefined || isEventOfType(event, type)) handler.current(event);
        });
      }
      return session.rawEvents.add((message, event) => {
        // Of what could not be read, its name alone is known.
        const isAsked = (asked: string) =>
          event
            ? isEventOfType(event, asked)
            : currentEventType(`${message.event_type}`) === currentEventType(asked);
        if (type === undefined || isAsked(type)) handler.current(message);
      });
    },
    [session, type, raw, handler],
  );
}
