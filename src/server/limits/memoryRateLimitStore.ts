import type { RateLimitFull, RateLimitPlace, RateLimitStore } from './RateLimitStore';

interface Taken {
  readonly id: string;
  readonly until: number;
}

interface Counter {
  limit: number;
  /** Ordered by the time of taking, which for places of the same length is the order in which they expire. */
  taken: Taken[];
}

const maxKeys = 100_000;

/**
 * Creates a store that counts in this process's memory, which is enough for a single process. It keeps 100,000 keys at
 * most. To make room it forgets those that have counted the least, but never one that is full: if all are, it refuses.
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
  const counters = new Map<string, Counter>();
  // While every counter is full there is nothing to forget, and no need to search for it on each request.
  let crowdedUntil = 0;

  function fullAt(time: number, { key, limit }: RateLimitPlace): RateLimitFull | undefined {
    const counter = counters.get(key);
    if (limit < 1) return { key, waitMs: Number.POSITIVE_INFINITY };
    if (!counter || counter.taken.length < limit) return undefined;
    dropExpired(counter, time);
    if (counter.taken.length < limit) return undefined;
    return { key, waitMs: soonest(counter.taken) - time };
  }

  /** Makes room for so many new keys; returns how long to wait if there is none. */
  function makeRoom(keys: number, time: number): number {
    if (counters.size + keys <= maxKeys) return 0;
    if (crowdedUntil > time) return crowdedUntil - time;
    forgetSome(counters, time);
    if (counters.size + keys <= maxKeys) return 0;
    crowdedUntil = Math.min(...[...counters.values()].slice(0, 1000).map(({ taken }) => soonest(taken)));
    return crowdedUntil - time;
  }

  function add({ key, id, limit, ms }: RateLimitPlace, time: number): void {
    const counter = counters.get(key);
    const until = time + ms;
    // A list that starts with its first entry takes less memory than an empty one that grows.
    if (!counter) return void counters.set(key, { limit, taken: [{ id, until }] });
    while ((counter.taken[0]?.until ?? Number.POSITIVE_INFINITY) <= time) counter.taken.shift();
    counter.limit = limit;
    counter.taken.push({ id, until });
  }

  return {
    take(places) {
      const time = now();
      for (const place of places) {
        const full = fullAt(time, place);
        if (full) return full;
      }
      const fresh = places.filter(({ key }) => !counters.has(key));
      const waitMs = makeRoom(fresh.length, time);
      if (waitMs > 0 && fresh[0]) return { key: fresh[0].key, waitMs };
      for (const place of places) add(place, time);
      return undefined;
    },
    release(places) {
      for (const { key, id } of places) {
        const counter = counters.get(key);
        if (!counter) continue;
        counter.taken = counter.taken.filter((taken) => taken.id !== id);
        if (counter.taken.length === 0) counters.delete(key);
      }
    },
  };
}

function dropExpired(counter: Counter, time: number): void {
  counter.taken = counter.taken.filter(({ until }) => until > time);
}

function soonest(taken: readonly Taken[]): number {
  return taken.reduce((first, { until }) => Math.min(first, until), Number.POSITIVE_INFINITY);
}

/**
 * Removes what has expired, and then the counters with the fewest places taken, the oldest first, until a tenth is free, so
 * that a flood of keys does not cause a search for each. A full counter stays: forgetting it would let its visitor in.
 */
function forgetSome(counters: Map<string, Counter>, time: number): void {
  for (const [key, counter] of counters) {
    dropExpired(counter, time);
    if (counter.taken.length === 0) counters.delete(key);
  }
  const open = [...counters].filter(([, { taken, limit }]) => taken.length < limit);
  open.sort(([, one], [, other]) => one.taken.length - other.taken.length);
  const surplus = counters.size - maxKeys * 0.9;
  for (const [key] of open.slice(0, Math.max(0, surplus))) counters.delete(key);
}
