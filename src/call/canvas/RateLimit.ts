const windowMs = 10_000;
const most = 10;

/** Allows ten interactions in ten seconds: what is in a frame must not be able to flood Tavus. */
export class RateLimit {
  #times: number[] = [];

  /** Returns false if there have been too many. */
  take(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time < windowMs);
    if (this.#times.length >= most) return false;
    this.#times.push(now);
    return true;
  }
}
