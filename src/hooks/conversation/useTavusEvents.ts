import { useEffect } from 'react';
import { createEventWatchers } from '../../call/tools/EventWatchers';
import { currentEventType } from '../../protocol/currentEventType';
import { isEventOfType } from '../../protocol/isEventOfType';
import type { JsonObject, TavusEvent, TavusEventOf, TavusEventType } from '../../protocol/TavusEvent';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';

/** Handles an event. The return value is ignored. */
export type EventHandler<Event> = (event: Event) => void;
/** Handles a message as it was received. */
export type RawHandler = (message: JsonObject) => void;

/**
 * Calls a handler for the events that Tavus sends during the conversation.
 *
 * Events are deduplicated: Tavus sends some under old and new names, but the handler receives each one once. `type` is
 * a current event name ("Interactions Protocol: Events" in the Tavus docs), and event fields are camelCase. An old name
 * selects the part of the current event that it covers: `conversation.user.started_speaking` selects the starts of the
 * user's speech. With `{ raw: true }`, the handler receives every message as it was sent, duplicates included. The
 * handler need not be memoized: the latest one is called.
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
    function noteWatchedType() {
      return type === undefined ? undefined : session.part(createEventWatchers).add(type);
    },
    [session, type],
  );

  useEffect(
    function listen() {
      if (!raw) {
        return session.events.add((event) => {
          if (type === undefined || isEventOfType(event, type)) handler.current(event);
        });
      }
      return session.rawEvents.add((message, event) => {
        // A message that could not be parsed can only be matched by its name.
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
