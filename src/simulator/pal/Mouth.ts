import { PalSpeech, type SpeechHost, type SpeechPlan } from './PalSpeech';

/** The current speech: words, or audio that the page has sent. */
interface Saying {
  interrupt(): void;
}

/** The PAL's mouth, which says one thing at a time. */
export class Mouth {
  readonly #host: SpeechHost;
  #saying: Saying | undefined;
  #next: (() => void) | undefined;

  constructor(host: SpeechHost) {
    this.#host = host;
  }

  get isSpeaking(): boolean {
    return this.#saying !== undefined;
  }

  /** Says a text, interrupting the current speech. */
  say(plan: SpeechPlan): void {
    this.interrupt();
    if (plan.text.trim() === '') {
      // Nothing to say, as with a blank reply. The callbacks still run, so that the script can continue.
      plan.onStarted?.();
      plan.onDone?.();
      return;
    }
    const speech = new PalSpeech(this.#host, {
      ...plan,
      onDone: () => {
        this.#free();
        plan.onDone?.();
      },
    });
    this.#saying = speech;
    speech.begin();
  }

  /** Speaks for the duration of an audio clip. Sends no words, because they are unknown. */
  play(tags: Pick<SpeechPlan, 'turnIdx' | 'inferenceId'>, durationMs: number): void {
    this.interrupt();
    const { wire, timers, carrier } = this.#host;
    const stop = (interrupted: boolean) => {
      wire.speaking('stopped', 'pal', tags, { interrupted, duration: durationMs / 1000 });
      carrier.onSpeaking(false, interrupted);
    };
    const giveUp = timers.after(durationMs / carrier.speed, () => {
      stop(false);
      this.#free();
    });
    this.#saying = {
      interrupt: () => {
        giveUp();
        stop(true);
      },
    };
    wire.speaking('started', 'pal', tags);
    carrier.onSpeaking(true);
  }

  /** Runs a function immediately, or when the current speech is finished. */
  whenFree(run: () => void): void {
    if (this.#saying) this.#next = run;
    else run();
  }

  /** Stops immediately, even in the middle of a word, and discards the function waiting in {@link whenFree}. */
  interrupt(): void {
    const saying = this.#saying;
    this.forget();
    saying?.interrupt();
  }

  /** Discards the current speech without sending an event that it stopped. */
  forget(): void {
    this.#saying = undefined;
    this.#next = undefined;
  }

  #free(): void {
    const next = this.#next;
    this.forget();
    next?.();
  }
}
