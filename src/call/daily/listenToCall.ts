import type { DailyCall, DailyEvent, DailyEventObject } from '@daily-co/daily-js';

/** Handlers for the events of a Daily call, by event name. */
export type CallHandlers = {
  readonly [Event in DailyEvent]?: (event: DailyEventObject<Event>) => void;
};

/** Adds the handlers to the call and returns a function that removes them all. */
export function listenToCall(call: DailyCall, handlers: CallHandlers): () => void {
  const listening = Object.keys(handlers).map((name) => listenTo(call, name as DailyEvent, handlers));
  return () => {
    for (const stop of listening) stop();
  };
}

function listenTo<Event extends DailyEvent>(
  call: DailyCall,
  name: Event,
  handlers: CallHandlers,
): () => void {
  const handler = handlers[name];
  if (!handler) return () => undefined;
  call.on(name, handler);
  return () => {
    call.off(name, handler);
  };
}
