import type { HandlerEvent } from './HandlerEvent';

const hourMs = 3_600_000;

/**
 * Creates the default `onEvent`. It logs when a limit over all visitors is reached, once an hour for each, because then
 * even visitors who have done nothing are refused. Nothing else is logged: a flood must not fill the log.
 */
export function createLimitLog(now: () => number = Date.now): (event: HandlerEvent) => void {
  const logged = new Map<string, number>();
  return (event) => {
    if (event.type !== 'refused' || !(event.reason === 'total-limit' || event.reason === 'max-concurrent'))
      return;
    const time = now();
    if (time - (logged.get(event.reason) ?? Number.NEGATIVE_INFINITY) < hourMs) return;
    logged.set(event.reason, time);
    // biome-ignore lint/suspicious/noConsole: the operator must learn that the server refuses everybody.
    console.error(
      `Tavus: visitors are refused because ${reached[event.reason]}. Raise it if you can afford to, or pass onEvent to watch it.`,
    );
  };
}

const reached = {
  'total-limit': 'rateLimit.totalLimit is reached',
  'max-concurrent': 'rateLimit.maxConcurrent is reached',
} as const;
