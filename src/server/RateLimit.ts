import { refuse } from './reply';

/**
 * Counts what visitors do. `hit` counts one more under `key` and tells how many there were within the window that runs,
 * and when it ends (milliseconds since the epoch). It must count at once: two hits at the same time are two.
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
  /** Counts one more under `key`. */
  hit(key: string, windowMs: number): Promise<RateLimitCount> | RateLimitCount;
}

/** How many there were in the window that runs. */
export interface RateLimitCount {
  /** This one included. */
  readonly count: number;
  /** When the window ends, in milliseconds since the epoch. */
  readonly resetsAt: number;
}

/** How many conversations one visitor may create. */
export interface RateLimit {
  /** 10 unless told. */
  readonly limit?: number | undefined;
  /** One hour (3,600,000) unless told. */
  readonly windowMs?: number | undefined;
  /** The memory of this process unless told; several instances of a server need one in common. */
  readonly store?: RateLimitStore | undefined;
}

const maxKeys = 10_000;

/**
 * Counts in this process's memory, of which it takes a bounded part.
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
      // Deleted first, so that the oldest windows stand first.
      windows.delete(key);
      const fresh = { count: 1, resetsAt: time + windowMs };
      windows.set(key, fresh);
      return { ...fresh };
    },
  };
}

/** A tenth at once: forgetting one by one, each name of a flood would have all the others looked at. */
function forgetSome(windows: Map<string, { readonly resetsAt: number }>, time: number): void {
  for (const [key, { resetsAt }] of windows) if (resetsAt <= time) windows.delete(key);
  for (const key of windows.keys()) {
    if (windows.size <= maxKeys * 0.9) return;
    windows.delete(key);
  }
}

/** Counts one more; the refusal if that is too many. */
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
