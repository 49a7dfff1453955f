import { RecordingStepper } from '../../call/recording/RecordingStepper';
import type { Recording } from '../../protocol/recording/Recording';
import { readSnapshot, type Snapshot } from '../entries/Snapshot';

/** How many moments are kept: a list goes back and forth between neighbors. */
const kept = 8;

/** Finds what was known after each entry. */
export class RecordedStates {
  readonly #known = new Map<number, Snapshot>();
  readonly #stepper: RecordingStepper;

  constructor(recording: Recording) {
    this.#stepper = new RecordingStepper(recording);
  }

  /** Returns what was known after the entry with this index. */
  at(index: number): Snapshot {
    const known = this.#known.get(index);
    if (known) return known;
    this.#stepper.goTo(index);
    const { store, state } = this.#stepper;
    const snapshot = readSnapshot(store, state);
    this.#known.set(index, snapshot);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= kept) break;
      this.#known.delete(oldest);
    }
    return snapshot;
  }
}
