/** Two clocks that differ by less than this are taken for one: the difference is how long messages travel. */
const agreementMs = 1000;

/** A better estimate must differ by this much, because every change shows in all times. */
const improvementMs = 250;

/** A timestamp that is further off than this is a mistake of its sender. */
const absurdMs = 3_600_000;

/** Estimates how far this device's clock is ahead of Tavus's, from when messages were sent and when they arrived. */
export class ClockOffset {
  /** The smallest difference seen: that of the message that traveled fastest. */
  #smallest: number | undefined;
  /** An absurd difference that no other message has confirmed yet. */
  #suspect: number | undefined;
  #offsetMs = 0;

  /** Milliseconds to add to a time of Tavus's to get the same moment by this device's clock. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Takes a message into account; returns false if its timestamp is absurd and should be ignored. */
  observe(timestamp: number, arrivedAt: number): boolean {
    const difference = arrivedAt - timestamp;
    if (this.#smallest !== undefined && Math.abs(difference - this.#smallest) > absurdMs) {
      const confirmed = this.#suspect !== undefined && Math.abs(difference - this.#suspect) < absurdMs;
      this.#suspect = difference;
      if (!confirmed) return false;
      this.#smallest = undefined;
    }
    this.#suspect = undefined;
    this.#smallest = Math.min(this.#smallest ?? difference, difference);
    const next = Math.abs(this.#smallest) < agreementMs ? 0 : this.#smallest;
    if (Math.abs(next - this.#offsetMs) > improvementMs) this.#offsetMs = next;
    return true;
  }
}
