import type { DailyCall, DailyEvent, DailyEventObject } from '@daily-co/daily-js';

/** Handlers of a Daily call's events, by name. */
export type CallHandlers = {
  readonly [Event in DailyEvent]?: (event: DailyEventObject<Event>) => void;
};

/** Listens to the call and returns what stops all of it. */
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
