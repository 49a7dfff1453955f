import type { DailyEvent } from '@daily-co/daily-js';

type Handler = (event: never) => void;

/** An event emitter with the event format of a Daily call. */
export class CallEmitter {
  readonly #callClientId: string;
  /** By event: each registered handler, and the function to run for it. */
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
        // A handler that throws must not stop the other handlers or the PAL, but its error must still surface.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    this.#emitting -= 1;
  }

  /** True while handlers are running. */
  get isEmitting(): boolean {
    return this.#emitting > 0;
  }

  get size(): number {
    let size = 0;
    for (const handlers of this.#handlers.values()) size += handlers.size;
    return size;
  }
}
