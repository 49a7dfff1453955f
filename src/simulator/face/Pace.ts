/** Drawing that takes longer than this keeps the page from its next frame, in milliseconds. */
const tooLong = 12;
/** A larger picture has to take at most this long. */
const shortEnough = 8;
/** How many times in a row a drawing takes too long before the picture becomes smaller, or short enough before it becomes larger. */
const patience = { smaller: 3, larger: 60 };
/** How many times as long as a drawing took the page is left alone, and for how many milliseconds at most. */
const rest = { times: 2, longestMs: 100 };
const scales = [1, 0.75, 0.5] as const;

/** How large a picture is drawn, and how often, by how long it takes: a slow machine has to hold the call as well. */
export class Pace {
  readonly #periodMs: number;
  #index = 0;
  #tooLong = 0;
  #shortEnough = 0;
  #took = 0;

  constructor(framesPerSecond: number) {
    this.#periodMs = 1000 / framesPerSecond;
  }

  /** The width of the picture as a share of the full one, as that of a camera in a call on a slow machine. */
  get scale(): number {
    return scales[this.#index] ?? 1;
  }

  /** How long to wait after the last drawing, in milliseconds. */
  get restMs(): number {
    return Math.max(this.#periodMs - this.#took, Math.min(this.#took * rest.times, rest.longestMs));
  }

  /** Takes note of how long a drawing took, in milliseconds. */
  note(took: number): void {
    this.#took = took;
    const larger = scales[this.#index - 1];
    const wouldTake = larger ? took * (larger / this.scale) ** 2 : Number.POSITIVE_INFINITY;
    this.#tooLong = took > tooLong ? this.#tooLong + 1 : 0;
    this.#shortEnough = wouldTake < shortEnough ? this.#shortEnough + 1 : 0;
    if (this.#tooLong === patience.smaller) this.#change(1);
    if (this.#shortEnough === patience.larger) this.#change(-1);
  }

  #change(by: number): void {
    this.#index = Math.min(scales.length - 1, this.#index + by);
    this.#tooLong = this.#shortEnough = 0;
  }
}
