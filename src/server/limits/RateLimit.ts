import type { RateLimitStore } from './RateLimitStore';

/**
 * How many conversations there may be: of one visitor, of all visitors in a day, and at the same time. `Infinity` turns a
 * limit off. Every number is checked when the handler is created.
 */
export interface RateLimit {
  /** The number of conversations of one visitor per window; 10 by default. */
  readonly limit?: number | undefined;
  /** The length of this window in milliseconds; 3,600,000 (one hour) by default. */
  readonly windowMs?: number | undefined;
  /** The number of conversations of all visitors together per window; 100 by default. It bounds what a day can cost. */
  readonly totalLimit?: number | undefined;
  /** The length of this window in milliseconds; 86,400,000 (one day) by default. */
  readonly totalWindowMs?: number | undefined;
  /**
   * The number of conversations at the same time; 10 by default. Each counts from its creation until the page ends it, or
   * else until its longest duration is over.
   */
  readonly maxConcurrent?: number | undefined;
  /** Where conversations are counted; the memory of this process by default. Several processes need a shared store. */
  readonly store?: RateLimitStore | undefined;
  /** How long to wait for the store, in milliseconds; 2,000 by default. */
  readonly storeTimeoutMs?: number | undefined;
  /** Whether to refuse or to allow conversations while the store fails or is too slow; `refuse` by default. */
  readonly onStoreError?: 'refuse' | 'allow' | undefined;
}
