import { PalSpeech, type SpeechHost, type SpeechPlan } from './PalSpeech';

/** What is being said: words, or audio that the page has sent. */
interface Saying {
  interrupt(): void;
}

/** The PAL's one mouth: it says one thing at a time. */
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

  /** Says a text, in place of what is being said. */
  say(plan: SpeechPlan): void {
    this.interrupt();
    if (plan.text.trim() === '') {
      // Nothing to say, such as an answer that is none; what waits for it goes on.
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

  /** Speaks for as long as some audio lasts; nobody knows its words. */
  play(tags: Pick<SpeechPlan, 'turnIdx' | 'inferenceId'>, durationMs: number): void {
    this.interrupt();
    const { wire, timers, carrier } = this.#host;
    const stop = (interrupted: boolean) => {
      wire.speaking('stopped', 'pal', tags, { interrupted, duration: durationMs / 1000 });
      carrier.onSpeaking(false);
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

  /** Runs at once, or when what is being said is said. */
  whenFree(run: () => void): void {
    if (this.#saying) this.#next = run;
    else run();
  }

  /** Stops in the middle of a word; what was to come next does not come. */
  interrupt(): void {
    const saying = this.#saying;
    this.forget();
    saying?.interrupt();
  }

  /** Says nothing more, not even that it stopped. */
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
