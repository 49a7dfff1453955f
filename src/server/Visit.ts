import { isPromise } from './guard/within';
import type { HandlerEvent } from './HandlerEvent';

/** One request on its way through the handler. */
export interface Visit {
  readonly request: Request;
  /** Whether the visitor has gone, as far as the runtime tells. */
  isGone(): boolean;
  /** How long the request has taken until now, in milliseconds. */
  durationMs(): number;
  /** Calls `onEvent`. */
  tell(event: HandlerEvent): void;
  /** Calls `onError`. */
  report(error: unknown): void;
  /** Keeps the runtime running until this is done, even if the reply is sent or the visitor has gone. */
  waitFor(work: Promise<unknown>): void;
}

/** Creates the visit of a request. `context` is what the runtime passes to a handler after the request. */
export function createVisit(
  request: Request,
  context: readonly unknown[],
  { onEvent, onError, onBroken }: VisitListeners,
): Visit {
  // Read immediately, because some runtimes abort the signal only if it was read before the visitor left. Others have none.
  const signal = request.signal as AbortSignal | undefined;
  const waitUntil = findWaitUntil(context);
  const begun = performance.now();

  function waitFor(work: Promise<unknown>): void {
    waitUntil?.(work.catch(() => undefined));
  }

  /** Calls a listener of the application, which may throw, reject or hang: the reply does not depend on it. */
  function call<Value>(listener: (value: Value) => unknown, value: Value): void {
    try {
      const listening = listener(value);
      if (isPromise(listening)) waitFor(Promise.resolve(listening).catch(onBroken));
    } catch (failure) {
      onBroken(failure);
    }
  }

  return {
    request,
    isGone: () => signal?.aborted === true,
    durationMs: () => Math.round(performance.now() - begun),
    tell: (event) => call(onEvent, event),
    report: (error) => call(onError, error),
    waitFor,
  };
}

/** The listeners that a visit calls. */
export interface VisitListeners {
  readonly onEvent: (event: HandlerEvent) => unknown;
  readonly onError: (error: unknown) => unknown;
  /** Called with an error that another listener has thrown. */
  readonly onBroken: (failure: unknown) => void;
}

type WaitUntil = (work: Promise<unknown>) => void;

/** Finds `waitUntil` of a worker's or a platform's context, which is the second or third argument of a handler. */
function findWaitUntil(context: readonly unknown[]): WaitUntil | undefined {
  const owner = context.find(hasWaitUntil);
  return owner && ((work) => owner.waitUntil(work));
}

function hasWaitUntil(value: unknown): value is { waitUntil: WaitUntil } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'waitUntil' in value &&
    typeof value.waitUntil === 'function'
  );
}
