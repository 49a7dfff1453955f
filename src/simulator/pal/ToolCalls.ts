import type { Timers } from '../runtime/Timers';

const patienceMs = 4000;

/** Tool calls that wait for the page's answer. */
export class ToolCalls {
  readonly #waiting = new Map<string, (result: string | undefined) => void>();
  readonly #timers: Timers;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Hears the answer, or undefined when none comes in time. */
  wait(toolCallId: string, onResult: (result: string | undefined) => void): void {
    const giveUp = this.#timers.after(patienceMs, () => this.#waiting.get(toolCallId)?.(undefined));
    this.#waiting.set(toolCallId, (result) => {
      giveUp();
      this.#waiting.delete(toolCallId);
      onResult(result);
    });
  }

  /** Takes the page's answer. */
  answer(
    toolCallId: string,
    { output, status }: { readonly output?: unknown; readonly status?: unknown },
  ): void {
    const result = typeof output === 'string' ? output : JSON.stringify(output);
    this.#waiting.get(toolCallId)?.(status === 'error' ? undefined : result);
  }
}
