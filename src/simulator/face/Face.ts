import type { Random } from '../runtime/Random';
import { finish } from './brush';
import { Countenance, type Mood, type Occasion } from './Countenance';
import { drawFace } from './drawFace';
import { FaceLayers } from './FaceLayers';
import { Pace } from './Pace';
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
/** How long the layers are painted at a time, in milliseconds: short enough for the page to have its next frame. */
const sliceMs = 5;
const [width, height] = [1280, 720];

/** A drawn face that listens, thinks, and moves its mouth with the words, as a video track. */
export class Face {
  readonly #context: CanvasRenderingContext2D;
  readonly #layers: FaceLayers;
  readonly #stream: MediaStream;
  readonly #facts: FaceFacts;
  readonly #countenance: Countenance;
  readonly #pace = new Pace(framesPerSecond);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSpeaking = false;
  #word: Occasion['word'];

  /** Creates a face, or returns undefined where a canvas cannot produce video. */
  static create(facts: FaceFacts): Face | undefined {
    if (typeof document === 'undefined' || typeof HTMLCanvasElement === 'undefined') return undefined;
    if (!('captureStream' in HTMLCanvasElement.prototype)) return undefined;
    const picture = Object.assign(document.createElement('canvas'), { width, height });
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
    this.#prepare();
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

  /** Paints the layers a little at a time, and then begins to draw: until then there is no picture, as of a PAL that comes. */
  #prepare(): void {
    // Nobody notices a pause in a hidden tab, where timers are rare.
    const isPainted = this.#layers.paint(isUnseen() ? Number.POSITIVE_INFINITY : sliceMs);
    if (isPainted) this.#keepDrawing();
    else this.#timer = setTimeout(() => this.#prepare());
  }

  #keepDrawing(): void {
    const begunAt = performance.now();
    this.#draw(begunAt);
    this.#pace.note(performance.now() - begunAt);
    // Not requestAnimationFrame, which stops in hidden tabs: the PAL must not freeze there.
    this.#timer = setTimeout(() => this.#keepDrawing(), isUnseen() ? hiddenMs : this.#pace.restMs);
  }

  #draw(now: number): void {
    const { mood, level } = this.#facts;
    const { canvas } = this.#context;
    const { scale } = this.#pace;
    const occasion = { mood: mood(), isSpeaking: this.#isSpeaking, word: this.#word, level: level() };
    if (canvas.width !== width * scale)
      Object.assign(canvas, { width: width * scale, height: height * scale });
    this.#context.setTransform(scale, 0, 0, scale, 0, 0);
    drawFace(this.#context, this.#layers, this.#countenance.at(now, occasion));
    finish(canvas);
  }
}

/** Returns whether the tab is hidden, and no picture in picture shows what is in it. Not every browser has both kinds. */
function isUnseen(): boolean {
  const { hidden, pictureInPictureElement }: { hidden: boolean; pictureInPictureElement?: Element | null } =
    document;
  const { documentPictureInPicture } = globalThis as { documentPictureInPicture?: { window: Window | null } };
  return hidden && !pictureInPictureElement && !documentPictureInPicture?.window;
}
