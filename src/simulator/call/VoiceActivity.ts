/** The handlers for the start and the end of the user's speech. */
export interface VoiceActivityHandlers {
  onStart(): void;
  onStop(durationMs: number): void;
}

const loud = 0.14;
/** The microphone picks up this share of the PAL's level from the loudspeaker. The user must be louder than that. */
const palShare = 0.5;
/** Longer than a cough or a keystroke. */
const startAfterMs = 250;
const stopAfterMs = 700;

/** Distinguishes speech from silence by the audio level alone. */
export class VoiceActivity {
  readonly #handlers: VoiceActivityHandlers;
  #changingSince: number | undefined;
  #speakingSince: number | undefined;

  constructor(handlers: VoiceActivityHandlers) {
    this.#handlers = handlers;
  }

  /** Processes the current levels of the user and the PAL. */
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
