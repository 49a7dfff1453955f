import { startTimer } from '../startTimer';

/** Longer than the pause that the PAL makes between two sentences, in which its words stay. */
export const quietMs = 1500;

/**
 * When a speaker has stopped and nothing has come for this long, what is missing is lost: late events arrive within a
 * second or two, and the PAL's longest pauses, while it waits for a tool, belong to another utterance.
 */
const settledMs = 4000;

/** Measures how long nothing has been said. */
export class SilenceWatch {
  readonly #onQuiet: () => void;
  readonly #onSettled: () => void;
  #undos: (() => void)[] = [];

  constructor(onQuiet: () => void, onSettled: () => void) {
    this.#onQuiet = onQuiet;
    this.#onSettled = onSettled;
  }

  /** Something was said, or somebody started or stopped speaking. */
  readonly restart = (): void => {
    this.stop();
    this.#undos = [startTimer(this.#onQuiet, quietMs), startTimer(this.#onSettled, settledMs)];
  };

  readonly stop = (): void => {
    for (const undo of this.#undos) undo();
    this.#undos = [];
  };
}
