import { startTimer } from '../startTimer';

/** Limits how long a start may take. The time that the visitor needs to answer a question does not count. */
export class StartTimeout {
  readonly #onTimeout: () => void;
  #leftMs = 0;
  #since = 0;
  #stop: () => void = () => undefined;
  #isOn = false;
  #questions = 0;

  constructor(onTimeout: () => void) {
    this.#onTimeout = onTimeout;
  }

  start(timeoutMs: number): void {
    this.#isOn = true;
    this.#leftMs = timeoutMs;
    this.#run();
  }

  stop(): void {
    this.#isOn = false;
    this.#stop();
  }

  /** Waits for the visitor's answer, and stops the time meanwhile. */
  async pauseFor<Answer>(answer: Promise<Answer>): Promise<Answer> {
    if (this.#questions === 0) this.#pause();
    this.#questions += 1;
    try {
      return await answer;
    } finally {
      this.#questions -= 1;
      this.#run();
    }
  }

  #pause(): void {
    this.#stop();
    this.#leftMs -= performance.now() - this.#since;
  }

  #run(): void {
    if (!this.#isOn || this.#questions > 0) return;
    this.#since = performance.now();
    this.#stop = startTimer(this.#onTimeout, Math.max(this.#leftMs, 0));
  }
}
