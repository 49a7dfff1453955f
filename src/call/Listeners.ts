/** A set of listeners. A listener that throws does not prevent the others from being called. */
export class Listeners<Args extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: Args) => void>();

  /** Adds a listener and returns a function that removes it. */
  add(listener: (...args: Args) => void): () => void {
    // Wrapped, so that a function added twice counts as two listeners, each with its own removal.
    const entry = (...args: Args) => listener(...args);
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  emit(...args: Args): void {
    for (const listener of [...this.#listeners]) {
      // A listener removed during this emit is no longer called; one added during it receives the next event.
      if (this.#listeners.has(listener)) callSafely(() => listener(...args));
    }
  }

  get size(): number {
    return this.#listeners.size;
  }
}

/** Runs application code. Errors are reported as uncaught and do not break the conversation. */
export function callSafely(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (typeof reportError === 'function') reportError(error);
    else
      queueMicrotask(() => {
        throw error;
      });
  }
}
