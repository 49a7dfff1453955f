/** The pauses before each attempt to open an input again, in milliseconds. */
const pausesMs: readonly number[] = [0, 1000, 2000, 4000];

/** A track that lived this long was fine, so its end is a new problem. */
const longLifeMs = 10_000;

/**
 * Decides when to open an input again whose track has ended on its own. One end is an unplugged device, which another can
 * replace at once. An input that keeps ending is broken, and must be requested only a few times.
 */
export class RetryPauses {
  #used = 0;
  #openedAt = 0;

  /** Notes that the input has a new track. */
  noteOpened(): void {
    this.#openedAt = performance.now();
  }

  /** Returns the pause after which to try again, or undefined to give up. */
  next(): number | undefined {
    if (performance.now() - this.#openedAt >= longLifeMs) this.#used = 0;
    const pause = pausesMs[this.#used];
    this.#used += 1;
    return pause;
  }

  /** Starts over, because the visitor or a changed device makes success likely. */
  reset(): void {
    this.#used = 0;
  }
}
