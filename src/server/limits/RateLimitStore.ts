import type { OrPromise } from '../guard/OrPromise';

/** One place under a key, of which there are only `limit` at a time. */
export interface RateLimitPlace {
  /** What is counted, such as the conversations of one visitor. */
  readonly key: string;
  /** The name of this place, which is different for each conversation. */
  readonly id: string;
  /** How many places the key has. */
  readonly limit: number;
  /** How long the place is taken, in milliseconds, unless it is released before. It can be `Infinity`. */
  readonly ms: number;
}

/** The key that has no place left. */
export interface RateLimitFull {
  /** The key, as in its {@link RateLimitPlace}. */
  readonly key: string;
  /** How long it takes until one of its places is free, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Keeps count for the limits. `take` takes one place under each key, or none at all if one of the keys is full. It must be
 * atomic: of two simultaneous calls for the last place, one gets it. `release` gives places back before their time.
 *
 * Ready-made: `memoryRateLimitStore` for one process, `redisRateLimitStore` for several.
 *
 * @example
 * ```ts
 * import type { RateLimitStore } from 'tavus-react/server';
 *
 * declare const limits: RateLimitStore; // A client for a service of your own that has both methods.
 *
 * export const store: RateLimitStore = {
 *   take: (places) => limits.take(places),
 *   release: (places) => limits.release(places),
 * };
 * ```
 */
export interface RateLimitStore {
  /** Takes one place under each key and returns nothing, or returns the key that is full and takes none. */
  take(places: readonly RateLimitPlace[]): OrPromise<RateLimitFull | undefined>;
  /** Gives these places back. Ignores those that are not taken, or no longer. */
  release(places: readonly RateLimitPlace[]): OrPromise<void>;
}
