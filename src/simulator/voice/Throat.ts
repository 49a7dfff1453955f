/** The vocal cords: pulses of air, as they sound outside of the mouth, and breath that flows with them. */
export class Throat {
  readonly #rate: number;
  #phase = 0;
  #soft = 0;

  constructor(rate: number) {
    this.#rate = rate;
  }

  /** Returns the next sample of a voice. Its loudness does not depend on the pitch. */
  pulse(pitch: number): number {
    const step = pitch / this.#rate;
    this.#phase = (this.#phase + step) % 1;
    const flow = flowAt(this.#phase) - shut * smoothStep(this.#phase - closes, step);
    // Real vocal cords close softly.
    this.#soft += (flow - this.#soft) * Math.min(1, (softFrom * 2 * Math.PI) / this.#rate);
    return this.#soft;
  }

  /** How open the vocal cords are, from 0 to 1. */
  get openness(): number {
    return this.#phase < closes ? Math.sin((Math.PI * this.#phase) / closes) : 0;
  }
}

const opens = 0.44;
const closes = 0.56;
const shut = -1 / (closes - opens);
const softFrom = 6000;

/** The change of the flow of air at a moment of the period. It jumps when the cords close. */
function flowAt(phase: number): number {
  if (phase < opens) return Math.sin((Math.PI * phase) / opens) / opens;
  return phase < closes ? shut * Math.sin((Math.PI / 2) * ((phase - opens) / (closes - opens))) : 0;
}

/** What rounds a jump so that it has no frequencies above those that samples can hold (polyBLEP). */
function smoothStep(distance: number, step: number): number {
  const steps = distance / step;
  if (steps >= 1 || steps <= -1) return 0;
  return steps < 0 ? -((steps + 1) ** 2) / 2 : (steps - 1) ** 2 / 2;
}
