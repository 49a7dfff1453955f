import { Face } from './Face';
import type { Random } from './Random';
import { Voice } from './Voice';

/** What the PAL is seen and heard by, as far as the platform has it. */
export class PalMedia {
  readonly #voice: Voice | undefined;
  readonly #face: Face | undefined;

  constructor(enabled: boolean, random: Random) {
    this.#voice = enabled ? Voice.create(random) : undefined;
    this.#face = enabled ? Face.create(random, () => this.level()) : undefined;
  }

  get audioTrack(): MediaStreamTrack | undefined {
    return this.#voice?.track;
  }

  get videoTrack(): MediaStreamTrack | undefined {
    return this.#face?.track;
  }

  level(): number {
    return this.#voice?.level() ?? 0;
  }

  speak(word: string, durationMs: number): void {
    this.#voice?.speak(word, durationMs);
  }

  setSpeaking(speaking: boolean): void {
    this.#face?.setSpeaking(speaking);
  }

  close(): void {
    this.#voice?.close();
    this.#face?.close();
  }
}
