import type { Mood } from '../face/Countenance';
import { Face } from '../face/Face';
import type { PersonName, RoomName } from '../face/Person';
import { Slides } from '../face/Slides';
import { Voice } from '../face/Voice';
import type { Random } from '../runtime/Random';
import type { TrackInput } from './SimulatedParticipant';

/** How the PAL looks. By default it is Mira in the evening, who is just resting. */
export interface PalLook {
  readonly person?: PersonName | undefined;
  readonly room?: RoomName | undefined;
  readonly mood?: (() => Mood) | undefined;
}

/** The PAL's voice, face and slides, as far as the platform supports them. */
export class PalMedia {
  readonly #voice: Voice | undefined;
  readonly #face: Face | undefined;
  readonly #audioOnly: boolean;
  #speaking = false;

  #slides: Slides | undefined;

  constructor(enabled: boolean, audioOnly: boolean, random: Random, look: PalLook = {}) {
    this.#voice = enabled ? Voice.create(random) : undefined;
    this.#audioOnly = audioOnly;
    const { person = 'mira', room = 'dark', mood = () => 'resting' } = look;
    const level = () => this.level();
    this.#face = enabled && !audioOnly ? Face.create({ person, room, random, mood, level }) : undefined;
  }

  get audio(): TrackInput {
    return { state: 'playable', track: this.#voice?.track };
  }

  get video(): TrackInput {
    return this.#audioOnly ? off : { state: 'playable', track: this.#face?.track };
  }

  /** The screen that the PAL shows alongside its face. */
  get screen(): TrackInput {
    return this.#slides ? { state: 'playable', track: this.#slides.track } : off;
  }

  showSlides(shown: boolean): void {
    this.#slides?.close();
    this.#slides = shown ? new Slides() : undefined;
  }

  /** Returns the PAL's audio level, from 0 to 1. Without Web Audio, a fixed level while the PAL speaks. */
  level(): number {
    return this.#voice ? this.#voice.level() : this.#speaking ? 0.4 : 0;
  }

  speak(word: string, durationMs: number): void {
    this.#voice?.speak(word, durationMs);
    this.#face?.say(word, durationMs);
  }

  setSpeaking(speaking: boolean): void {
    this.#speaking = speaking;
    this.#face?.setSpeaking(speaking);
    if (!speaking) this.#voice?.hush();
  }

  close(): void {
    this.#voice?.close();
    this.#face?.close();
    this.#slides?.close();
  }
}

const off: TrackInput = { state: 'off', off: { byUser: true } };
