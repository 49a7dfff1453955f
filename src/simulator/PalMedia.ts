import { Face } from './Face';
import type { Random } from './Random';
import type { TrackInput } from './SimulatedParticipant';
import { Voice } from './Voice';

/** What the PAL is seen and heard by, as far as the platform has it. */
export class PalMedia {
  readonly #voice: Voice | undefined;
  readonly #face: Face | undefined;
  #speaking = false;

  constructor(enabled: boolean, random: Random) {
    this.#voice = enabled ? Voice.create(random) : undefined;
    this.#face = enabled ? Face.create(random, () => this.level()) : undefined;
  }

  get audio(): TrackInput {
    return { state: 'playable', track: this.#voice?.track };
  }

  get video(): TrackInput {
    return { state: 'playable', track: this.#face?.track };
  }

  /** How loud the PAL is, from 0 to 1; without Web Audio, whether it speaks has to do. */
  level(): number {
    return this.#voice ? this.#voice.level() : this.#speaking ? 0.4 : 0;
  }

  speak(word: string, durationMs: number): void {
    this.#voice?.speak(word, durationMs);
  }

  setSpeaking(speaking: boolean): void {
    this.#speaking = speaking;
    this.#face?.setSpeaking(speaking);
    if (!speaking) this.#voice?.hush();
  }

  close(): void {
    this.#voice?.close();
    this.#face?.close();
  }
}
