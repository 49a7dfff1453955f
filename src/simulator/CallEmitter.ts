import type { DailyEvent } from '@daily-co/daily-js';

type Handler = (event: never) => void;

/** Handlers by event, as a Daily call keeps them. */
export class CallEmitter {
  readonly #handlers = new Map<string, Set<Handler>>();

  add(event: string, handler: Handler): void {
    const handlers = this.#handlers.get(event) ?? new Set();
    this.#handlers.set(event, handlers.add(handler));
  }

  remove(event: string, handler: Handler): void {
    this.#handlers.get(event)?.delete(handler);
  }

  clear(): void {
    this.#handlers.clear();
  }

  emit(action: DailyEvent, details: object = {}): void {
    for (const handler of [...(this.#handlers.get(action) ?? [])]) handler({ action, ...details } as never);
  }

  get size(): number {
    let size = 0;
    for (const handlers of this.#handlers.values()) size += handlers.size;
    return size;
  }
}
