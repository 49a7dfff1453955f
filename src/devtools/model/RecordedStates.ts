import { RecordingStepper } from '../../call/recording/RecordingStepper';
import type { Recording } from '../../protocol/recording/Recording';
import { readSnapshot, type Snapshot } from '../entries/Snapshot';

/** How many moments are kept: a list goes back and forth between neighbors. */
const kept = 40;

/** How many moments before the wanted one are kept as well if the way to it begins again: who goes back goes on doing so. */
const before = 30;

/** Finds what was known after each entry. Going on from the last moment is cheap, going back begins again. */
export class RecordedStates {
  readonly #recording: Recording;
  readonly #known = new Map<number, Snapshot>();
  #stepper: RecordingStepper;

  constructor(recording: Recording) {
    this.#recording = recording;
    this.#stepper = new RecordingStepper(recording);
  }

  /** Returns what was known after the entry with this index. */
  at(index: number): Snapshot {
    const known = this.#known.get(index);
    if (known) return known;
    if (this.#stepper.position > index) {
      this.#stepper = new RecordingStepper(this.#recording);
      for (let near = Math.max(-1, index - before); near < index; near += 1) this.#goTo(near);
    }
    return this.#goTo(index);
  }

  #goTo(index: number): Snapshot {
    this.#stepper.forwardTo(index);
    const { store, state } = this.#stepper;
    const snapshot = readSnapshot(store, state);
    this.#known.delete(index);
    this.#known.set(index, snapshot);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= kept) break;
      this.#known.delete(oldest);
    }
    return snapshot;
  }
}
