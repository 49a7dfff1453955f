/** What to do when the user begins and stops to speak. */
export interface VoiceActivityHandlers {
  onStart(): void;
  onStop(durationMs: number): void;
}

const loud = 0.14;
/** What the loudspeaker says comes back through the microphone, weaker: one has to be louder than that. */
const palShare = 0.5;
/** A cough or a key is shorter. */
const startAfterMs = 250;
const stopAfterMs = 700;

/** Tells speech from silence by level alone. */
export class VoiceActivity {
  readonly #handlers: VoiceActivityHandlers;
  #changingSince: number | undefined;
  #speakingSince: number | undefined;

  constructor(handlers: VoiceActivityHandlers) {
    this.#handlers = handlers;
  }

  /** How loud the user and the PAL are at this moment. */
  hear(level: number, palLevel: number, now: number): void {
    const speaking = this.#speakingSince !== undefined;
    if (level > loud + palLevel * palShare === speaking) {
      this.#changingSince = undefined;
      return;
    }
    this.#changingSince ??= now;
    if (now - this.#changingSince < (speaking ? stopAfterMs : startAfterMs)) return;
    if (this.#speakingSince === undefined) {
      this.#speakingSince = this.#changingSince;
      this.#handlers.onStart();
    } else {
      this.#handlers.onStop(this.#changingSince - this.#speakingSince);
      this.#speakingSince = undefined;
    }
    this.#changingSince = undefined;
  }
}
