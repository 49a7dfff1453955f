/** The sound leaves the loudspeaker and the room this much later than the browser says, in milliseconds. */
const echoMs = 400;

/** The browser's own speech synthesis. It speaks whole sentences, at about the pace of the words. */
export class BrowserSpeech {
  readonly #synthesis: SpeechSynthesis;
  /** The newest sentence until it is over. Browsers forget one that nothing refers to. */
  #sentence: SpeechSynthesisUtterance | undefined;
  #isSpokenHere = false;
  #heardAt = Number.NEGATIVE_INFINITY;
  /** The rest of the sentence after the newest word, and when that word is over. */
  #ahead = '';
  #wordEndsAt = 0;
  #rate = 1;

  /** Creates a voice, or returns undefined in a browser without speech synthesis. */
  static create(): BrowserSpeech | undefined {
    return globalThis.speechSynthesis && new BrowserSpeech(globalThis.speechSynthesis);
  }

  private constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
    // The first question makes some browsers load their voices.
    synthesis.getVoices();
  }

  /** True while it is heard, and until its echo is over. */
  get isHeard(): boolean {
    const now = performance.now();
    if (this.#synthesis.speaking) this.#heardAt = now;
    return now - this.#heardAt < echoMs;
  }

  /** Speaks the sentence ahead if the word begins it. Returns whether the sentence of this word is spoken here. */
  speak(word: string, durationMs: number, ahead: string): boolean {
    if (ahead !== this.#ahead) this.#begin(ahead);
    this.#ahead = ahead.slice(word.length + 1);
    this.#wordEndsAt = performance.now() + durationMs;
    return this.#isSpokenHere;
  }

  /** Stops immediately. */
  hush(): void {
    // If nothing is being said here, something else on the page may be speaking.
    if (this.#sentence) this.#synthesis.cancel();
    this.#sentence = undefined;
    this.#ahead = '';
  }

  #begin(text: string): void {
    this.#isSpokenHere = this.#synthesis.getVoices().length > 0;
    if (!this.#isSpokenHere) return;
    const sentence = new SpeechSynthesisUtterance(text);
    sentence.rate = this.#rate;
    sentence.onend = () => {
      const isNewest = sentence === this.#sentence;
      // Words still to come: it was too fast. All words over, or even another sentence begun: it was too slow.
      const isEarly = isNewest && (this.#ahead !== '' || performance.now() < this.#wordEndsAt);
      this.#rate = Math.min(2, Math.max(0.7, this.#rate * (isEarly ? 0.95 : 1.05)));
      if (isNewest) this.#sentence = undefined;
    };
    sentence.onerror = () => {
      if (sentence !== this.#sentence) return;
      this.#sentence = undefined;
      this.#isSpokenHere = false;
    };
    this.#sentence = sentence;
    // From now on, because browsers take a moment before they say that they speak.
    this.#heardAt = performance.now();
    this.#synthesis.speak(sentence);
  }
}
