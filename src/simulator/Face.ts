import { drawFace } from './drawFace';
import type { Random } from './Random';

const framesPerSecond = 25;

/** A drawn face that blinks, looks about and moves its mouth with the sound, as a video track. */
export class Face {
  readonly #context: CanvasRenderingContext2D;
  readonly #stream: MediaStream;
  readonly #random: Random;
  readonly #level: () => number;
  readonly #calm: boolean;
  readonly #timer: ReturnType<typeof setInterval>;
  #mouth = 0;
  #speaking = false;
  #nextBlinkAt = 0;
  #gaze = { x: 0, y: 0, nextAt: 0 };
  #look = { x: 0, y: 0 };

  /** Undefined where a canvas makes no video. */
  static create(random: Random, level: () => number): Face | undefined {
    if (typeof document === 'undefined' || typeof HTMLCanvasElement === 'undefined') return undefined;
    if (!('captureStream' in HTMLCanvasElement.prototype)) return undefined;
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const context = canvas.getContext('2d');
    return context ? new Face(context, random, level) : undefined;
  }

  private constructor(context: CanvasRenderingContext2D, random: Random, level: () => number) {
    this.#context = context;
    this.#random = random;
    this.#level = level;
    this.#calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#stream = context.canvas.captureStream(framesPerSecond);
    this.#draw();
    // Not requestAnimationFrame: it stops in hidden tabs, and the PAL must not freeze there.
    this.#timer = setInterval(() => this.#draw(), 1000 / framesPerSecond);
  }

  get track(): MediaStreamTrack | undefined {
    return this.#stream.getVideoTracks()[0];
  }

  setSpeaking(speaking: boolean): void {
    this.#speaking = speaking;
  }

  close(): void {
    clearInterval(this.#timer);
    for (const track of this.#stream.getTracks()) track.stop();
  }

  #draw(): void {
    const now = performance.now();
    const babble = this.#speaking ? 0.35 + 0.35 * Math.sin(now / 70) * Math.sin(now / 113) : 0;
    // Where sound is still blocked the level is nil, but the mouth moves all the same.
    const target = this.#speaking ? Math.max(this.#level(), babble) : 0;
    this.#mouth += (target - this.#mouth) * 0.45;
    if (now > this.#nextBlinkAt + 160) this.#nextBlinkAt = now + 1800 + this.#random() * 3600;
    if (now > this.#gaze.nextAt) {
      const drift = this.#calm ? 0.2 : 1;
      this.#gaze = {
        x: (this.#random() - 0.5) * drift,
        y: (this.#random() - 0.5) * 0.6 * drift,
        nextAt: now + 900 + this.#random() * 2600,
      };
    }
    this.#look = {
      x: this.#look.x + (this.#gaze.x - this.#look.x) * 0.12,
      y: this.#look.y + (this.#gaze.y - this.#look.y) * 0.12,
    };
    drawFace(this.#context, {
      mouth: this.#mouth,
      eyesClosed: Math.max(0, 1 - Math.abs(now - this.#nextBlinkAt - 80) / 80),
      lookX: this.#look.x,
      lookY: this.#look.y,
      sway: this.#calm ? 0 : Math.sin(now / 2100),
      breath: this.#calm ? 0 : Math.sin(now / 1400),
    });
  }
}
