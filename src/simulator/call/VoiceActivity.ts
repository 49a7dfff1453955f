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
/** How much a level varies while it counts as the same, and how long it stays the same only in a hum or a tone. */
const steadyShare = 0.1;
const steadyAfterMs = 200;

/** Distinguishes speech from silence and from a steady tone by the audio level alone. */
export class VoiceActivity {
  readonly #handlers: VoiceActivityHandlers;
  #changingSince: number | undefined;
  #speakingSince: number | undefined;
  #steady = { level: 0, since: 0 };

  constructor(handlers: VoiceActivityHandlers) {
    this.#handlers = handlers;
  }

  /** Processes the current levels of the user and the PAL. */
  hear(level: number, palLevel: number, now: number): void {
    const speaking = this.#speakingSince !== undefined;
    const isVoice = level > loud + palLevel * palShare && !this.#isSteady(level, now);
    if (isVoice === speaking) {
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

  #isSteady(level: number, now: number): boolean {
    const { level: before, since } = this.#steady;
    // Shouting is as loud as the meter goes, and looks steady.
    if (level < 1 && Math.abs(level - before) <= before * steadyShare) return now - since >= steadyAfterMs;
    this.#steady = { level, since: now };
    return false;
  }
}
