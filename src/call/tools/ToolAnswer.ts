/** What a handler returns to leave the answer to the application: none is sent. */
export const ignore: unique symbol = Symbol('ignore');
/** What a handler returns to answer later, with `answer` or `fail`. */
export const defer: unique symbol = Symbol('defer');

/** The ways in which a handler can answer other than by its return value. */
export interface ToolAnswer {
  /** Return this to send no answer: the application takes the call over. It may send a result with `toolResult`. */
  readonly ignore: typeof ignore;
  /**
   * Return this to answer later, with `answer` or `fail`. Until then the call is pending, also for
   * `end({ waitFor: 'silence' })`. It fails after `timeoutMs`, counted from the call, and when the conversation ends.
   */
  readonly defer: typeof defer;
  /**
   * Sends the result, once. Returns true if it counts, and false if the call has already been answered, has timed out,
   * or the conversation is over.
   */
  readonly answer: (result?: unknown) => boolean;
  /** Lets the call fail, as if the handler had thrown. Returns the same as `answer`. */
  readonly fail: (reason: unknown) => boolean;
}

/** An answer that the handler has not given yet. */
export interface OpenAnswer extends ToolAnswer {
  /** Settles as the handler answers. */
  readonly given: Promise<unknown>;
  /** From now on, answers do not count. */
  close(): void;
}

/** Creates the open answer of one call, which closes when the signal is aborted. */
export function openAnswer(signal: AbortSignal): OpenAnswer {
  let isOpen = true;
  let resolve: (result: unknown) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const given = new Promise<unknown>((onResult, onFailure) => {
    resolve = onResult;
    reject = onFailure;
  });
  // A failure that arrives together with another end of the call has no other listener.
  given.catch(() => undefined);
  const once = (settle: () => void) => {
    const counts = isOpen && !signal.aborted;
    if (counts) settle();
    isOpen = false;
    return counts;
  };
  return {
    ignore,
    defer,
    given,
    answer: (result) => once(() => resolve(result)),
    fail: (reason) => once(() => reject(reason)),
    close: () => {
      isOpen = false;
    },
  };
}
