import { startTimer } from '../startTimer';

/** Lets an answered card stay for a moment. */
export class Hold {
  #stop: () => void = () => undefined;

  /** Calls `finish` after the delay, or at once when the conversation ends. */
  start(finish: () => void, delayMs: number, ended: AbortSignal): void {
    const end = () => {
      this.stop();
      finish();
    };
    const stopTimer = startTimer(end, delayMs);
    ended.addEventListener('abort', end);
    this.#stop = () => {
      stopTimer();
      ended.removeEventListener('abort', end);
    };
  }

  /** Calls nothing anymore. */
  stop(): void {
    this.#stop();
    this.#stop = () => undefined;
  }
}
