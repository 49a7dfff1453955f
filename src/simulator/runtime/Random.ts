/** A function that returns numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/**
 * Creates a random number generator that repeats its numbers for the same seed (mulberry32).
 *
 * @example
 * ```ts
 * import { seededRandom } from 'tavus-react/simulator';
 *
 * const random = seededRandom(7);
 * random(); // always the same for seed 7
 * ```
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks one of the items at random. */
export function pick<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
