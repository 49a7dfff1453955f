import { checkNumber } from '../guard/checkNumber';
import type { OrPromise } from '../guard/OrPromise';
import { isPromise, within } from '../guard/within';
import { memoryRateLimitStore } from './memoryRateLimitStore';
import type { RateLimit } from './RateLimit';
import type { RateLimitFull, RateLimitPlace } from './RateLimitStore';
import { StoreFailure } from './StoreFailure';
import { visitorKey } from './visitorKey';

/** Which limit refuses a request. */
export type LimitName = 'visitor-limit' | 'total-limit' | 'max-concurrent' | 'end-limit';

/** The limit that was reached, and how long it takes until it allows another request. */
export interface LimitReached {
  readonly limit: LimitName;
  readonly waitMs: number;
}

/** The limits of a handler. Each conversation is counted under its ticket. */
export interface Limits {
  /** Counts a new conversation, unless a limit is reached. Throws a `StoreFailure` if the store fails. */
  take(visitor: string, ticket: string, seconds: number): Promise<LimitReached | undefined>;
  /** Takes the count of a conversation back, because it was not created. */
  giveBack(visitor: string, ticket: string): Promise<void>;
  /** Frees the place of a conversation that is over. It still counts in its windows. */
  end(ticket: string): Promise<void>;
  /** Counts a request to end a conversation, because each one uses our API key. Throws a `StoreFailure` too. */
  takeEnd(conversationId: string): Promise<LimitReached | undefined>;
}

const hourMs = 3_600_000;
/** Tavus lets no conversation last longer. */
const longestSeconds = 3600;
const maxEndsPerConversation = 10;

/** Creates the limits that the options describe. Throws a `TypeError` for a number that is not one. */
export function createLimits(options: RateLimit | false | undefined): Limits {
  const { store = memoryRateLimitStore(), ...rate } = options || {};
  const limit = checkNumber('rateLimit.limit', rate.limit, 10, 'at least 0');
  const windowMs = checkNumber('rateLimit.windowMs', rate.windowMs, hourMs);
  const totalLimit = checkNumber('rateLimit.totalLimit', rate.totalLimit, 100, 'at least 0');
  const totalWindowMs = checkNumber('rateLimit.totalWindowMs', rate.totalWindowMs, 24 * hourMs);
  const maxConcurrent = checkNumber('rateLimit.maxConcurrent', rate.maxConcurrent, 10, 'at least 0');
  const storeTimeoutMs = checkNumber('rateLimit.storeTimeoutMs', rate.storeTimeoutMs, 2000);
  checkOnStoreError(rate.onStoreError);

  function concurrent(ticket: string, seconds: number): RateLimitPlace {
    return { key: 'concurrent', id: ticket, limit: maxConcurrent, ms: seconds * 1000 };
  }

  async function placesOf(visitor: string, ticket: string, seconds: number): Promise<RateLimitPlace[]> {
    if (options === false) return [];
    const places = [
      { key: await visitorKey(visitor), id: ticket, limit, ms: windowMs },
      { key: 'total', id: ticket, limit: totalLimit, ms: totalWindowMs },
      concurrent(ticket, Math.min(seconds, longestSeconds)),
    ];
    return places.filter((place) => place.limit < Number.POSITIVE_INFINITY);
  }

  async function take(places: readonly RateLimitPlace[]): Promise<LimitReached | undefined> {
    if (places.length === 0) return undefined;
    let taking: OrPromise<RateLimitFull | undefined>;
    const takeNow = () => {
      taking = store.take(places);
      return taking;
    };
    try {
      const full = await within(storeTimeoutMs, takeNow, tooSlow);
      return full ? reached(full) : undefined;
    } catch (cause) {
      // A store that was only slow may still take the places of a conversation that there will not be.
      const isLate = async () => isPromise(taking) && !(await taking) && (await store.release(places));
      isLate().catch(() => undefined);
      throw new StoreFailure(cause);
    }
  }

  async function release(places: readonly RateLimitPlace[]): Promise<void> {
    if (places.length === 0) return;
    try {
      await within(storeTimeoutMs, () => store.release(places), tooSlow);
    } catch (cause) {
      throw new StoreFailure(cause);
    }
  }

  function tooSlow(): Error {
    return new Error(`Tavus: the store of rateLimit did not respond within ${storeTimeoutMs} ms.`);
  }

  return {
    take: async (visitor, ticket, seconds) => take(await placesOf(visitor, ticket, seconds)),
    giveBack: async (visitor, ticket) => release(await placesOf(visitor, ticket, longestSeconds)),
    async end(ticket) {
      const place = concurrent(ticket, longestSeconds);
      if (options !== false && place.limit < Number.POSITIVE_INFINITY) await release([place]);
    },
    takeEnd: (conversationId) =>
      take([
        { key: `end ${conversationId}`, id: crypto.randomUUID(), limit: maxEndsPerConversation, ms: hourMs },
      ]),
  };
}

function checkOnStoreError(value: unknown): void {
  if (value === undefined || value === 'refuse' || value === 'allow') return;
  throw new TypeError("Tavus: rateLimit.onStoreError must be 'refuse' or 'allow'.");
}

function reached({ key, waitMs }: RateLimitFull): LimitReached {
  if (key === 'total') return { limit: 'total-limit', waitMs };
  if (key === 'concurrent') return { limit: 'max-concurrent', waitMs };
  return { limit: key.startsWith('end ') ? 'end-limit' : 'visitor-limit', waitMs };
}
