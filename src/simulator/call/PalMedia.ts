import type { Mood } from '../face/Countenance';
import { Face } from '../face/Face';
import type { PersonName, RoomName } from '../face/Person';
import { Slides } from '../face/Slides';
import { type Random, seededRandom } from '../runtime/Random';
import { BrowserSpeech } from '../voice/BrowserSpeech';
import { Voice } from '../voice/Voice';
import type { TrackInput } from './SimulatedParticipant';
import type { SimulateOptions } from './SimulateOptions';

/** What the PAL's media depend on. */
export interface PalMediaFacts extends Pick<SimulateOptions, 'voice'> {
  readonly useMedia: boolean;
  readonly audioOnly: boolean;
  readonly random: Random;
  readonly look?: PalLook;
}

/** How the PAL looks. By default it is Mira in the evening, who is just resting. */
export interface PalLook {
  readonly person?: PersonName | undefined;
  readonly room?: RoomName | undefined;
  readonly mood?: (() => Mood) | undefined;
}

/** The PAL's voice, face and slides, as far as the platform supports them. */
export class PalMedia {
  readonly #voice: Voice | undefined;
  readonly #speech: BrowserSpeech | undefined;
  readonly #face: Face | undefined;
  readonly #audioOnly: boolean;
  #speaking = false;

  #slides: Slides | undefined;

  constructor({ useMedia, audioOnly, random, voice, look = {} }: PalMediaFacts) {
    const { person = 'mira', room = 'dark', mood = () => 'resting' } = look;
    const pitch = typeof voice === 'object' ? voice.pitch : pitches[person];
    // A separate random generator, because the face asks for numbers at other moments each time.
    this.#voice = useMedia ? Voice.create(pitch, seededRandom(random() * 2 ** 32)) : undefined;
    this.#speech = useMedia && voice === 'speech' ? BrowserSpeech.create() : undefined;
    this.#audioOnly = audioOnly;
    const level = () => this.level();
    this.#face = useMedia && !audioOnly ? Face.create({ person, room, random, mood, level }) : undefined;
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

  /** True while the PAL is heard past the call, by the browser's speech synthesis. */
  get isBesideTheCall(): boolean {
    return this.#speech?.isHeard ?? false;
  }

  speak(word: string, durationMs: number, ahead: string): void {
    // The voice goes on without being heard, for the level and the mouth.
    this.#voice?.setQuiet(this.#speech?.speak(word, durationMs, ahead) ?? false);
    this.#voice?.speak(word, durationMs, ahead);
    this.#face?.say(word, durationMs);
  }

  setSpeaking(speaking: boolean, isCutOff = false): void {
    this.#speaking = speaking;
    this.#face?.setSpeaking(speaking);
    if (!isCutOff) return;
    this.#voice?.hush();
    this.#speech?.hush();
  }

  close(): void {
    this.#voice?.close();
    this.#speech?.hush();
    this.#face?.close();
    this.#slides?.close();
  }
}

const pitches: Readonly<Record<PersonName, number>> = { mira: 205, theo: 115, june: 178 };
const off: TrackInput = { state: 'off', off: { byUser: true } };
