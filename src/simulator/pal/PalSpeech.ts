import type { Timers } from '../runtime/Timers';
import type { PalCarrier } from './PalCarrier';
import type { Wire } from './Wire';

/** What a speech needs from the PAL. */
export interface SpeechHost {
  readonly wire: Wire;
  readonly timers: Timers;
  readonly carrier: Pick<PalCarrier, 'speed' | 'onWord' | 'onSpeaking'>;
}

/** The callbacks of a speech. Neither is called after the speech has been interrupted. */
export interface SpeechCues {
  /** Called when half of the words have been spoken. */
  readonly onHalfway?: (() => void) | undefined;
  readonly onDone?: (() => void) | undefined;
}

/** The text of a speech, with its turn and inference id. */
export interface SpeechPlan extends SpeechCues {
  readonly text: string;
  readonly inferenceId: string;
  readonly turnIdx?: number | undefined;
  /** False for a greeting, which is sent as one utterance without streaming its words. */
  readonly streamed: boolean;
  readonly onStarted?: (() => void) | undefined;
}

const sentencePauseMs = 280;

/** One utterance of the PAL on the wire: first the planned text, then the words as they are spoken. */
export class PalSpeech {
  readonly #host: SpeechHost;
  readonly #plan: SpeechPlan;
  readonly #words: readonly string[];
  #spoken = 0;
  #spokenMs = 0;
  #giveUp: () => void = () => undefined;

  constructor(host: SpeechHost, plan: SpeechPlan) {
    this.#host = host;
    this.#plan = plan;
    this.#words = plan.text.split(/\s+/).filter(Boolean);
  }

  begin(): void {
    const { wire } = this.#host;
    wire.speech('conversation.utterance', 'pal', this.#plan, { speech: this.#plan.text });
    wire.speaking('started', 'pal', this.#plan);
    this.#plan.onStarted?.();
    this.#host.carrier.onSpeaking(true);
    this.#speakNextWord();
  }

  /** Interrupts the speech. Only the words spoken so far count. */
  interrupt(): void {
    this.#giveUp();
    if (this.#plan.streamed && this.#spoken > 0) this.#stream({ final: true, is_interrupted: true });
    this.#stop(true);
    this.#host.wire.event('conversation.replica_interrupted', this.#plan);
    this.#host.carrier.onSpeaking(false, true);
  }

  #speakNextWord(): void {
    const word = this.#words[this.#spoken];
    if (word === undefined) {
      this.#finish();
      return;
    }
    const durationMs = (110 + 42 * word.length) / this.#host.carrier.speed;
    this.#host.carrier.onWord(word, durationMs, this.#restOfSentence());
    this.#giveUp = this.#host.timers.after(durationMs, () => this.#wordSpoken(word, durationMs));
  }

  #wordSpoken(word: string, durationMs: number): void {
    this.#spoken += 1;
    this.#spokenMs += durationMs;
    const last = this.#spoken === this.#words.length;
    if (this.#plan.streamed) this.#stream({ final: last });
    if (last || !endsSentence(word)) this.#speakNextWord();
    else this.#pause();
    // Must come last, because it may interrupt this speech.
    if (this.#spoken === Math.ceil(this.#words.length / 2)) this.#plan.onHalfway?.();
  }

  #restOfSentence(): string {
    const rest = this.#words.slice(this.#spoken);
    const last = rest.findIndex(endsSentence);
    return rest.slice(0, last < 0 ? undefined : last + 1).join(' ');
  }

  #pause(): void {
    // Stops and starts again between sentences, as a real PAL does.
    this.#stop(false);
    this.#giveUp = this.#host.timers.after(sentencePauseMs / this.#host.carrier.speed, () => {
      this.#host.wire.speaking('started', 'pal', this.#plan);
      this.#speakNextWord();
    });
  }

  #finish(): void {
    this.#stop(false);
    this.#host.carrier.onSpeaking(false);
    this.#plan.onDone?.();
  }

  #stream(ending: { readonly final: boolean; readonly is_interrupted?: boolean }): void {
    this.#host.wire.speech('conversation.utterance.streaming', 'pal', this.#plan, {
      speech: this.#words.slice(0, this.#spoken).join(' '),
      content_index: this.#spoken - 1 + (ending.is_interrupted ? 1 : 0),
      ...ending,
    });
  }

  #stop(interrupted: boolean): void {
    const duration = Math.round(this.#spokenMs) / 1000;
    this.#host.wire.speaking('stopped', 'pal', this.#plan, { interrupted, duration });
  }
}

function endsSentence(word: string): boolean {
  return /[.!?:]$/.test(word);
}
