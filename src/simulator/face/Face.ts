import type { Random } from '../runtime/Random';
import { Countenance, type Mood, type Occasion } from './Countenance';
import { drawFace } from './drawFace';
import { FaceLayers } from './FaceLayers';
import type { PersonName, RoomName } from './Person';

/** Who is seen, where, and what it depends on how they look. */
export interface FaceFacts {
  readonly person: PersonName;
  readonly room: RoomName;
  readonly random: Random;
  readonly mood: () => Mood;
  /** The loudness of the voice, from 0 to 1. */
  readonly level: () => number;
}

const framesPerSecond = 30;
/** In a hidden tab, the picture only stays alive. */
const hiddenMs = 1000;
/** How many times as long as a drawing took the page is left alone, so that a slow machine can hold the call as well. */
const restAfterDrawing = 4;

/** A drawn face that listens, thinks, and moves its mouth with the words, as a video track. */
export class Face {
  readonly #context: CanvasRenderingContext2D;
  readonly #layers: FaceLayers;
  readonly #stream: MediaStream;
  readonly #facts: FaceFacts;
  readonly #countenance: Countenance;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSpeaking = false;
  #word: Occasion['word'];

  /** Creates a face, or returns undefined where a canvas cannot produce video. */
  static create(facts: FaceFacts): Face | undefined {
    if (typeof document === 'undefined' || typeof HTMLCanvasElement === 'undefined') return undefined;
    if (!('captureStream' in HTMLCanvasElement.prototype)) return undefined;
    const picture = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
    const context = picture.getContext('2d', { alpha: false });
    return context ? new Face(context, facts) : undefined;
  }

  private constructor(context: CanvasRenderingContext2D, facts: FaceFacts) {
    this.#context = context;
    this.#facts = facts;
    this.#layers = new FaceLayers(facts.person, facts.room);
    const isCalm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
    this.#countenance = new Countenance(facts.random, isCalm);
    this.#stream = context.canvas.captureStream(framesPerSecond);
    this.#keepDrawing();
  }

  get track(): MediaStreamTrack | undefined {
    return this.#stream.getVideoTracks()[0];
  }

  /** The face begins to say a word. */
  say(text: string, durationMs: number): void {
    this.#word = { text, startedAt: performance.now(), durationMs };
  }

  setSpeaking(speaking: boolean): void {
    this.#isSpeaking = speaking;
    this.#word = undefined;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const track of this.#stream.getTracks()) track.stop();
    this.#layers.free();
    // Frees the pixels immediately instead of when the canvas is garbage-collected.
    this.#context.canvas.width = this.#context.canvas.height = 0;
  }

  #keepDrawing(): void {
    const begunAt = performance.now();
    this.#draw(begunAt);
    const took = performance.now() - begunAt;
    const rest = isUnseen() ? hiddenMs : Math.max(1000 / framesPerSecond - took, took * restAfterDrawing);
    // Not requestAnimationFrame, which stops in hidden tabs: the PAL must not freeze there.
    this.#timer = setTimeout(() => this.#keepDrawing(), rest);
  }

  #draw(now: number): void {
    const { mood, level } = this.#facts;
    const occasion = { mood: mood(), isSpeaking: this.#isSpeaking, word: this.#word, level: level() };
    drawFace(this.#context, this.#layers, this.#countenance.at(now, occasion));
  }
}

/** Returns whether the tab is hidden, and no picture in picture shows what is in it. Not every browser has both kinds. */
function isUnseen(): boolean {
  const { hidden, pictureInPictureElement }: { hidden: boolean; pictureInPictureElement?: Element | null } =
    document;
  const { documentPictureInPicture } = globalThis as { documentPictureInPicture?: { window: Window | null } };
  return hidden && !pictureInPictureElement && !documentPictureInPicture?.window;
}
