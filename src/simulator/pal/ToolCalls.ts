import type { Timers } from '../runtime/Timers';

const patienceMs = 4000;

/** Tool calls that are waiting for a result from the page. */
export class ToolCalls {
  readonly #waiting = new Map<string, (result: string | undefined) => void>();
  readonly #timers: Timers;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Whether the result of a call is still to come. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Waits for the result of a tool call. Calls back with undefined if none arrives in time. */
  wait(toolCallId: string, onResult: (result: string | undefined) => void): void {
    const giveUp = this.#timers.after(patienceMs, () => this.#waiting.get(toolCallId)?.(undefined));
    this.#waiting.set(toolCallId, (result) => {
      giveUp();
      this.#waiting.delete(toolCallId);
      onResult(result);
    });
  }

  /** Handles a result from the page. A result with the status `error` counts as undefined. */
  answer(
    toolCallId: string,
    { output, status }: { readonly output?: unknown; readonly status?: unknown },
  ): void {
    const result = typeof output === 'string' ? output : JSON.stringify(output);
    this.#waiting.get(toolCallId)?.(status === 'error' ? undefined : result);
  }
}
