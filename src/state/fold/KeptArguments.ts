import type { KeptPerceptionToolCall } from './SignalEvent';

/** How much JSON the arguments of perception tool calls may take, in characters. */
const capacity = 1_000_000;

/** Bounds the memory for the arguments of perception tool calls: the oldest are released when newer ones need space. */
export class KeptArguments {
  readonly #calls: { readonly call: KeptPerceptionToolCall; readonly size: number }[] = [];
  #used = 0;

  /** Adds a call, whose arguments are removed again when they are the oldest. */
  add(call: KeptPerceptionToolCall): void {
    const size = call.arguments === undefined ? 0 : JSON.stringify(call.arguments).length;
    this.#calls.push({ call, size });
    this.#used += size;
    while (this.#used > capacity && this.#calls.length > 1) this.#releaseOldest();
  }

  #releaseOldest(): void {
    const oldest = this.#calls.shift();
    if (!oldest) return;
    oldest.call.arguments = undefined;
    this.#used -= oldest.size;
  }
}
