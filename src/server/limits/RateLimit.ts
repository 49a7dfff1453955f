import { refuse } from '../reply';

/**
 * Counts hits per key. `hit` adds one under `key` and returns the number of hits in the current window, and when the
 * window ends (milliseconds since the epoch). It must count atomically: two simultaneous hits count as two.
 *
 * @example
 * ```ts
 * import type { RateLimitStore } from 'tavus-react/server';
 *
 * declare const redis: { eval(script: string, keys: string[], args: number[]): Promise<[number, number]> };
 * const script = `local n = redis.call('INCR', KEYS[1])
 * if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
 * return { n, redis.call('PTTL', KEYS[1]) }`;
 *
 * export const store: RateLimitStore = {
 *   async hit(key, windowMs) {
 *     const [count, left] = await redis.eval(script, [key], [windowMs]);
 *     return { count, resetsAt: Date.now() + left };
 *   },
 * };
 * ```
 */
export interface RateLimitStore {
  /** Adds one hit under `key`, in a window of `windowMs` that starts with the first hit. */
  hit(key: string, windowMs: number): Promise<RateLimitCount> | RateLimitCount;
}

/** The number of hits in the current window. */
export interface RateLimitCount {
  /** The number of hits, including this one. */
  readonly count: number;
  /** When the window ends, in milliseconds since the epoch. */
  readonly resetsAt: number;
}

/** How many conversations one visitor may create. */
export interface RateLimit {
  /** The number of conversations per window; 10 by default. */
  readonly limit?: number | undefined;
  /** The length of the window in milliseconds; 3,600,000 (one hour) by default. */
  readonly windowMs?: number | undefined;
  /** Where hits are counted; the memory of this process by default. Multiple server instances need a shared store. */
  readonly store?: RateLimitStore | undefined;
}

const maxKeys = 10_000;

/**
 * Creates a store that counts in this process's memory and keeps a bounded number of keys (10,000).
 *
 * @example
 * ```ts
 * import { createTavusHandler, memoryRateLimitStore } from 'tavus-react/server';
 *
 * export const POST = createTavusHandler({
 *   apiKey: process.env.TAVUS_API_KEY ?? '',
 *   conversation: { palId: 'p1' },
 *   authorize: 'local-only',
 *   rateLimit: { store: memoryRateLimitStore() },
 * });
 * ```
 */
export function memoryRateLimitStore(now: () => number = Date.now): RateLimitStore {
  const windows = new Map<string, { count: number; readonly resetsAt: number }>();
  return {
    hit(key, windowMs) {
      const time = now();
      const current = windows.get(key);
      if (current && current.resetsAt > time) {
        current.count += 1;
        return { ...current };
      }
      if (windows.size >= maxKeys) forgetSome(windows, time);
      // Deleted first, so that the map stays ordered from the oldest window to the newest.
      windows.delete(key);
      const fresh = { count: 1, resetsAt: time + windowMs };
      windows.set(key, fresh);
      return { ...fresh };
    },
  };
}

/** Removes expired windows, then the oldest ones until a tenth is free, so that a flood does not cause a scan per key. */
function forgetSome(windows: Map<string, { readonly resetsAt: number }>, time: number): void {
  for (const [key, { resetsAt }] of windows) if (resetsAt <= time) windows.delete(key);
  for (const key of windows.keys()) {
    if (windows.size <= maxKeys * 0.9) return;
    windows.delete(key);
  }
}

/** Counts a hit; returns the refusal if it exceeds the limit. */
export async function countHit(
  store: RateLimitStore,
  key: string,
  limit: number,
  windowMs: number,
): Promise<Response | undefined> {
  const { count, resetsAt } = await store.hit(key, windowMs);
  if (count <= limit) return undefined;
  const seconds = Math.max(1, Math.ceil((resetsAt - Date.now()) / 1000));
  return refuse('rate-limited', { 'retry-after': String(seconds) });
}
