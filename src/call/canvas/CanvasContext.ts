import { startTimer } from '../startTimer';

/** The least time between two texts. */
const pauseMs = 1000;

/** Tells the PAL what happens on a card, at most once a second. The newest text wins. */
export class CanvasContext {
  readonly #send: (text: string) => boolean;
  #waiting: string | undefined;
  #stopTimer: (() => void) | undefined;

  /** `send` returns false if the text cannot be sent yet. */
  constructor(send: (text: string) => boolean) {
    this.#send = send;
  }

  /** Sends a text: at once, or as soon as the pause since the last one is over. */
  set(text: string): void {
    this.#waiting = text;
    if (!this.#stopTimer) this.#sendWaiting();
  }

  /** Sends what waits, at once. */
  flush(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    const text = this.#waiting;
    this.#waiting = undefined;
    if (text !== undefined) this.#send(text);
  }

  #sendWaiting(): void {
    this.#stopTimer = undefined;
    const text = this.#waiting;
    if (text === undefined) return;
    if (this.#send(text)) this.#waiting = undefined;
    this.#stopTimer = startTimer(() => this.#sendWaiting(), pauseMs);
  }
}
