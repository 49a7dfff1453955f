/** Functions that want to hear of something; one that throws does not keep the others from hearing. */
export class Listeners<Args extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: Args) => void>();

  /** Adds a listener and returns what removes it. */
  add(listener: (...args: Args) => void): () => void {
    // A wrapper, so that one function added twice is two listeners, each with its own removal.
    const entry = (...args: Args) => listener(...args);
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  emit(...args: Args): void {
    for (const listener of [...this.#listeners]) {
      // One that was removed by another just now is not called any more; one that was added hears the next.
      if (this.#listeners.has(listener)) callSafely(() => listener(...args));
    }
  }

  get size(): number {
    return this.#listeners.size;
  }
}

/** Runs the application's code: what it throws is reported as uncaught, and does not break the conversation. */
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
