/** A complete echo: its text and the duration of its audio. */
export interface Echo {
  readonly text: string;
  readonly durationMs: number;
}

/** Collects the chunks of an echo. The first chunk without `done: false` completes it. */
export class EchoBuffer {
  #text = '';
  #durationMs = 0;

  add(properties: Readonly<Record<string, unknown>>): Echo | undefined {
    const { text, audio, sample_rate: sampleRate, done } = properties;
    if (typeof text === 'string') this.#text += text;
    if (typeof audio === 'string') {
      const samples = (audio.length * 3) / 4 / 2;
      this.#durationMs += (samples / (typeof sampleRate === 'number' ? sampleRate : 16_000)) * 1000;
    }
    if (done === false) return undefined;
    const echo = { text: this.#text, durationMs: this.#durationMs };
    this.#text = '';
    this.#durationMs = 0;
    return echo;
  }
}
