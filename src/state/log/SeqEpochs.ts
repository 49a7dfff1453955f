import type { Position } from './Position';

/** The fields of an event that decide its position. */
export interface Sequenced {
  readonly seq?: number | undefined;
  /** Milliseconds by Tavus's clock. */
  readonly timestamp?: number | undefined;
}

/** The numbering from one start of the sender to the next. */
interface Epoch {
  readonly index: number;
  readonly restarts: number;
  highestSeq: number;
  newestTime: number;
}

/**
 * A `seq` this far above the highest one is not a gap. Tavus sends about 10 events a second, so this would be a quarter of
 * an hour of lost events.
 */
const plausibleDistance = 10_000;

/** A restarted numbering begins far below the highest `seq`. Events are rarely overtaken by more than this. */
const overtaken = 50;

/** A late event is older than the newest one; clocks and senders within Tavus differ by less than this. */
const clockToleranceMs = 2000;

/**
 * Finds the position of each event, and starts a new epoch when the numbering starts over.
 *
 * A single absurd `seq` counts as none: the event is placed by arrival. Only a second event near it shows that the
 * numbering has really jumped. A restart is recognized by its first event: a much lower `seq` with a later timestamp
 * than everything so far. Without timestamps, a restart cannot be told from late events.
 */
export class SeqEpochs {
  readonly #onImplausible: (problem: string) => void;
  #current: Epoch = newEpoch(0, 0);
  #previous: Epoch | undefined;
  /** An implausible `seq` that no other event has confirmed yet. */
  #suspect: number | undefined;
  #arrivals = 0;
  #isReported = false;

  constructor(onImplausible: (problem: string) => void = () => undefined) {
    this.#onImplausible = onImplausible;
  }

  /** Returns the position of an event that has just arrived. */
  place({ seq, timestamp }: Sequenced): Position {
    if (seq === undefined) return this.#byArrival();
    if (this.#isOfPrevious(seq, timestamp)) return this.#bySeq(seq, this.#previous);
    if (this.#isRestart(seq, timestamp)) this.#begin(seq, 1);
    else if (this.#continuesPrevious(seq)) this.#begin(seq, 0);
    else if (!this.#isPlausible(seq) && !this.#confirmsSuspect(seq)) return this.#byArrival();
    const epoch = this.#current;
    epoch.highestSeq = Math.max(epoch.highestSeq, seq);
    epoch.newestTime = Math.max(epoch.newestTime, timestamp ?? epoch.newestTime);
    return this.#bySeq(seq, epoch);
  }

  #byArrival(): Position {
    this.#arrivals += 1;
    const { index, restarts, highestSeq } = this.#current;
    return { epoch: index, restarts, seq: highestSeq, arrival: this.#arrivals };
  }

  #bySeq(seq: number, epoch: Epoch = this.#current): Position {
    return { epoch: epoch.index, restarts: epoch.restarts, seq, arrival: 0 };
  }

  #isPlausible(seq: number): boolean {
    const { highestSeq } = this.#current;
    const plausible = highestSeq === Number.NEGATIVE_INFINITY || seq <= highestSeq + plausibleDistance;
    if (plausible) this.#suspect = undefined;
    return plausible;
  }

  /** Returns true, in a new epoch, if this is the second event around an implausible `seq`. */
  #confirmsSuspect(seq: number): boolean {
    const suspect = this.#suspect;
    this.#suspect = seq;
    if (suspect !== undefined && suspect !== seq && isNear(seq, suspect)) {
      this.#begin(seq, 0);
      return true;
    }
    this.#report(seq);
    return false;
  }

  #isRestart(seq: number, timestamp: number | undefined): boolean {
    const { highestSeq, newestTime } = this.#current;
    const isFarBelow = seq < highestSeq - overtaken || (seq >= 0 && seq < highestSeq / 2);
    return (
      isFarBelow && timestamp !== undefined && timestamp > newestTime + clockToleranceMs && newestTime > 0
    );
  }

  /** Returns whether the sender is back at the numbering before a jump. */
  #continuesPrevious(seq: number): boolean {
    const before = this.#previous;
    if (!before || isNear(seq, this.#current.highestSeq)) return false;
    return seq > before.highestSeq && isNear(seq, before.highestSeq);
  }

  /** Returns whether a late event belongs before the last restart: its timestamp is from then. */
  #isOfPrevious(seq: number, timestamp: number | undefined): boolean {
    const before = this.#previous;
    if (!before || timestamp === undefined) return false;
    return timestamp <= before.newestTime && seq <= before.highestSeq && isNear(seq, before.highestSeq);
  }

  #begin(seq: number, restarts: number): void {
    this.#report(seq);
    this.#previous = this.#current;
    this.#current = newEpoch(this.#current.index + 1, this.#current.restarts + restarts);
    this.#suspect = undefined;
  }

  #report(seq: number): void {
    if (this.#isReported) return;
    this.#isReported = true;
    const { highestSeq } = this.#current;
    this.#onImplausible(
      `The numbering of events is inconsistent: seq ${seq} arrived after seq ${highestSeq}. Such events are ordered ` +
        'by arrival, or start a new numbering.',
    );
  }
}

function newEpoch(index: number, restarts: number): Epoch {
  return { index, restarts, highestSeq: Number.NEGATIVE_INFINITY, newestTime: Number.NEGATIVE_INFINITY };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= plausibleDistance;
}
