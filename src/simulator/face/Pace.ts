/** Drawing that takes longer than this keeps the page from its next frame, in milliseconds. */
const tooLong = 12;
/**
 * Drawings are judged together, by their median: a delay among them says nothing about the machine. There are so many of them,
 * or as many as a second has room for, but never fewer than the least.
 */
const together = { most: 15, least: 3, ms: 1000 };
/** How many windows in a row a larger picture has to look possible before it is tried, at first and at most. */
const patience = { first: 4, longest: 64 };
/** How many times as long as a drawing took the page is left alone, and for how many milliseconds at most. */
const rest = { times: 2, longestMs: 100 };
const scales = [1, 0.75, 0.5] as const;

/** How large a picture is drawn, and how often, by how long it takes: a slow machine has to hold the call as well. */
export class Pace {
  readonly #periodMs: number;
  #index = 0;
  #drawings: number[] = [];
  #windowMs = 0;
  /** The first drawings are slow on any machine, which is still compiling them. */
  #isWarm = false;
  /** The windows in a row in which a larger picture looked possible, and those since one was tried. */
  #fit = 0;
  #sinceTried = Number.POSITIVE_INFINITY;
  /** Longer each time a larger picture turns out to take too long, so that the size does not go to and fro. */
  #patience = patience.first;
  #took = 0;

  constructor(framesPerSecond: number) {
    this.#periodMs = 1000 / framesPerSecond;
  }

  /** The width of the picture as a share of the full one, as that of a camera in a call on a slow machine. */
  get scale(): number {
    return scaleAt(this.#index);
  }

  /** How long to wait after the last drawing, in milliseconds. */
  get restMs(): number {
    return Math.max(this.#periodMs - this.#took, Math.min(this.#took * rest.times, rest.longestMs));
  }

  /** Takes note of how long a drawing took, in milliseconds. */
  note(took: number): void {
    this.#took = took;
    this.#windowMs += took + this.restMs;
    this.#drawings.push(took);
    const { length } = this.#drawings;
    if (length < together.most && (length < together.least || this.#windowMs < together.ms)) return;
    if (this.#isWarm) this.#judge(medianOf(this.#drawings));
    this.#isWarm = true;
    this.#drawings = [];
    this.#windowMs = 0;
  }

  #judge(median: number): void {
    const at = (index: number) => median * (scaleAt(index) / this.scale) ** 2;
    this.#sinceTried += 1;
    this.#fit = this.#index > 0 && at(this.#index - 1) < tooLong ? this.#fit + 1 : 0;
    if (median > tooLong && this.#index < scales.length - 1) {
      const fitting = scales.findIndex((_, index) => at(index) <= tooLong);
      this.#shrink(fitting < 0 ? scales.length - 1 : fitting);
    } else if (this.#fit >= this.#patience) this.#grow();
  }

  #shrink(index: number): void {
    const isInVain = this.#sinceTried <= this.#patience;
    this.#patience = isInVain ? Math.min(this.#patience * 2, patience.longest) : patience.first;
    this.#sinceTried = Number.POSITIVE_INFINITY;
    this.#index = index;
    this.#fit = 0;
  }

  #grow(): void {
    this.#sinceTried = 0;
    this.#index -= 1;
    this.#fit = 0;
  }
}

function scaleAt(index: number): number {
  return scales[index] ?? 1;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
