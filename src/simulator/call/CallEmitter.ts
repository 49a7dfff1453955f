import type { DailyEvent } from '@daily-co/daily-js';

type Handler = (event: never) => void;

/** Handlers by event, as a Daily call keeps them. */
export class CallEmitter {
  readonly #callClientId: string;
  /** By event: what was handed in, and what to run for it. */
  readonly #handlers = new Map<string, Map<Handler, Handler>>();

  #emitting = 0;

  constructor(callClientId: string) {
    this.#callClientId = callClientId;
  }

  add(event: string, handler: Handler, run: Handler = handler): void {
    const handlers = this.#handlers.get(event) ?? new Map();
    this.#handlers.set(event, handlers.set(handler, run));
  }

  addOnce(event: string, handler: Handler): void {
    this.add(event, handler, (details) => {
      this.remove(event, handler);
      handler(details);
    });
  }

  remove(event: string, handler: Handler): void {
    this.#handlers.get(event)?.delete(handler);
  }

  clear(): void {
    this.#handlers.clear();
  }

  emit(action: DailyEvent, details: object = {}): void {
    const event = { action, callClientId: this.#callClientId, ...details } as never;
    this.#emitting += 1;
    for (const run of [...(this.#handlers.get(action)?.values() ?? [])]) {
      try {
        run(event);
      } catch (error) {
        // One handler that throws must not keep the rest from hearing, nor stop the PAL; it still must be seen.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    this.#emitting -= 1;
  }

  /** True while handlers run. */
  get isEmitting(): boolean {
    return this.#emitting > 0;
  }

  get size(): number {
    let size = 0;
    for (const handlers of this.#handlers.values()) size += handlers.size;
    return size;
  }
}
