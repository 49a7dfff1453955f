import { startTimer } from '../startTimer';

/** Longer than the pause that the PAL makes between two sentences, in which its words stay. */
export const quietMs = 1500;

/**
 * When a speaker has stopped and nothing has come for this long, what is missing is lost: late events arrive within a
 * second or two, and the PAL's longest pauses, while it waits for a tool, belong to another utterance.
 */
const settledMs = 4000;

/** Longer than a PAL thinks. It may leave what was said unanswered, such as a short "mhm". */
const unansweredMs = 12_000;

/** Measures how long nothing has been said. */
export class SilenceWatch {
  readonly #onQuiet: () => void;
  readonly #onSettled: () => void;
  readonly #onUnanswered: () => void;
  #undos: (() => void)[] = [];
  #stopAwaiting: () => void = () => undefined;

  constructor(onQuiet: () => void, onSettled: () => void, onUnanswered: () => void) {
    this.#onQuiet = onQuiet;
    this.#onSettled = onSettled;
    this.#onUnanswered = onUnanswered;
  }

  /** Something was said, or somebody started or stopped speaking. */
  readonly restart = (): void => {
    this.stop();
    this.#undos = [startTimer(this.#onQuiet, quietMs), startTimer(this.#onSettled, settledMs)];
    this.awaitAnswer();
  };

  /** The PAL got something to answer. */
  readonly awaitAnswer = (): void => {
    this.#stopAwaiting();
    this.#stopAwaiting = startTimer(this.#onUnanswered, unansweredMs);
  };

  readonly stop = (): void => {
    for (const undo of this.#undos) undo();
    this.#undos = [];
    this.#stopAwaiting();
  };
}
