import type { Random } from '../runtime/Random';
import { drawFace, type Expression } from './drawFace';
import { drawRoom } from './drawRoom';

const framesPerSecond = 25;
/** How many times as long as a drawing took the page is left alone, so that a slow machine can hold the call as well. */
const restAfterDrawing = 4;
const blinkMs = 170;

/** A drawn face that blinks, looks around and moves its mouth with the sound, as a video track. */
export class Face {
  readonly #context: CanvasRenderingContext2D;
  readonly #room: HTMLCanvasElement;
  readonly #stream: MediaStream;
  readonly #random: Random;
  readonly #level: () => number;
  readonly #calm: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #speaking = false;
  #mouth = 0;
  #brows = 0;
  #blinkAt = 0;
  #target = { x: 0, y: 0, until: 0 };
  #look = { x: 0, y: 0 };

  /** Creates a face, or returns undefined where a canvas cannot produce video. */
  static create(random: Random, level: () => number): Face | undefined {
    if (typeof document === 'undefined' || typeof HTMLCanvasElement === 'undefined') return undefined;
    if (!('captureStream' in HTMLCanvasElement.prototype)) return undefined;
    const [room, picture] = [createCanvas(), createCanvas()];
    const [background, context] = [room.getContext('2d'), picture.getContext('2d', { alpha: false })];
    if (!background || !context) return undefined;
    drawRoom(background);
    return new Face(context, room, random, level);
  }

  private constructor(
    context: CanvasRenderingContext2D,
    room: HTMLCanvasElement,
    random: Random,
    level: () => number,
  ) {
    this.#context = context;
    this.#room = room;
    this.#random = random;
    this.#level = level;
    this.#calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
    this.#stream = context.canvas.captureStream(framesPerSecond);
    this.#keepDrawing();
  }

  get track(): MediaStreamTrack | undefined {
    return this.#stream.getVideoTracks()[0];
  }

  setSpeaking(speaking: boolean): void {
    this.#speaking = speaking;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const track of this.#stream.getTracks()) track.stop();
    // Frees the pixels immediately instead of when the canvas is garbage-collected.
    for (const canvas of [this.#context.canvas, this.#room]) canvas.width = canvas.height = 0;
  }

  #keepDrawing(): void {
    const begunAt = performance.now();
    this.#draw();
    const rest = Math.max(1000 / framesPerSecond, (performance.now() - begunAt) * restAfterDrawing);
    // Not requestAnimationFrame, which stops in hidden tabs: the PAL must not freeze there.
    this.#timer = setTimeout(() => this.#keepDrawing(), rest);
  }

  #draw(): void {
    this.#context.drawImage(this.#room, 0, 0);
    drawFace(this.#context, this.#express(performance.now()));
  }

  #express(now: number): Expression {
    this.#moveMouth(now);
    this.#lookAbout(now);
    if (now > this.#blinkAt + blinkMs) this.#blinkAt = now + 1800 + this.#random() * 3600;
    return {
      mouth: this.#mouth,
      wide: 0.5 + 0.5 * Math.sin(now / 230),
      eyesClosed: Math.max(0, 1 - Math.abs(((now - this.#blinkAt) / blinkMs) * 2 - 1)),
      browsRaised: this.#brows,
      lookX: this.#look.x,
      lookY: this.#look.y,
      sway: this.#calm ? 0 : Math.sin(now / 2100) * 0.7 + Math.sin(now / 3700) * 0.3,
      breath: this.#calm ? 0 : Math.sin(now / 1300),
    };
  }

  #moveMouth(now: number): void {
    const babble = 0.32 + 0.3 * Math.sin(now / 70) * Math.sin(now / 113);
    // The level is zero while the browser still blocks audio, but the mouth must move anyway.
    const target = this.#speaking ? Math.min(0.9, Math.max(this.#level() * 1.3, babble)) : 0;
    this.#mouth += (target - this.#mouth) * 0.45;
    this.#brows += ((this.#speaking ? 0.3 + 0.5 * Math.sin(now / 900) : 0) - this.#brows) * 0.1;
  }

  #lookAbout(now: number): void {
    if (now > this.#target.until) {
      // Looks toward the user most of the time.
      const far = this.#random() < 0.65 ? 0.15 : this.#calm ? 0.3 : 1;
      this.#target = {
        x: (this.#random() - 0.5) * 1.4 * far,
        y: (this.#random() - 0.5) * 0.8 * far,
        until: now + 900 + this.#random() * 2600,
      };
    }
    this.#look = {
      x: this.#look.x + (this.#target.x - this.#look.x) * 0.14,
      y: this.#look.y + (this.#target.y - this.#look.y) * 0.14,
    };
  }
}

function createCanvas(): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
}
