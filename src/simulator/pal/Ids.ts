import type { Random } from '../runtime/Random';

/** The ids of what a PAL says and does, which never repeat. */
export class Ids {
  readonly #random: Random;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  next(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#count}-${Math.floor(this.#random() * 1e9).toString(36)}`;
  }
}
