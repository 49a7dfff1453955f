const windowMs = 10_000;
const maxInWindow = 10;

/** Limits what a frame can record and say: one interaction at a time, and ten within ten seconds. */
export class InteractionGate {
  #isBusy = false;
  #times: number[] = [];

  /** Returns whether an interaction may begin now. If so, `leave` must follow. */
  enter(now: number = performance.now()): boolean {
    this.#times = this.#times.filter((time) => now - time < windowMs);
    if (this.#isBusy || this.#times.length >= maxInWindow) return false;
    this.#isBusy = true;
    this.#times.push(now);
    return true;
  }

  /** Notes that the interaction is over. */
  leave(): void {
    this.#isBusy = false;
  }
}
