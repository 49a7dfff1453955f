import type { RateLimitFull, RateLimitPlace, RateLimitStore } from './RateLimitStore';
import { releaseScript, takeScript } from './redisScripts';

/** A function that runs a Lua script in Redis, for clients that are not listed at {@link RedisClient}. */
export type RedisEval = (script: string, keys: string[], args: string[]) => Promise<unknown>;

/**
 * A client of Redis: one of ioredis (also of a cluster), of node-redis (`redis`), of `@upstash/redis` or of `@vercel/kv`,
 * which are recognized by their methods; or a {@link RedisEval} of your own.
 */
export type RedisClient =
  | {
      /** Runs a Lua script. Each client takes the keys and the arguments in its own way. */
      readonly eval: (...args: never[]) => Promise<unknown>;
    }
  | RedisEval;

/** The options of {@link redisRateLimitStore}. */
export interface RedisRateLimitStoreOptions {
  /** What the names of all keys begin with; `{tavus}` by default. The braces keep them on one node of a cluster. */
  readonly prefix?: string | undefined;
}

/**
 * Creates a store that counts in Redis, for several processes or machines. Each request to take places is one Lua script,
 * so it is atomic. Every key expires. It needs Redis 5 or newer, or what is compatible with it (Valkey, Upstash).
 *
 * Connect and close the client yourself. While a client waits for its connection, requests wait too, until
 * `storeTimeoutMs`.
 *
 * @throws `TypeError` for a client without `eval`.
 *
 * @example
 * ```ts
 * import { createTavusHandler, type RedisClient, redisRateLimitStore } from 'tavus-react/server';
 *
 * declare const redis: RedisClient; // new Redis(…) of ioredis or @upstash/redis, createClient(…) of redis, or kv
 *
 * export const POST = createTavusHandler({
 *   apiKey: process.env.TAVUS_API_KEY,
 *   conversation: { palId: 'p123' },
 *   authorize: 'local-only',
 *   rateLimit: { store: redisRateLimitStore(redis) },
 * });
 * ```
 */
export function redisRateLimitStore(
  client: RedisClient,
  { prefix = '{tavus}' }: RedisRateLimitStoreOptions = {},
): RateLimitStore {
  const evaluate = evaluatorOf(client);
  const keysOf = (places: readonly RateLimitPlace[]) => places.map(({ key }) => `${prefix} ${key}`);
  return {
    async take(places) {
      const args = places.flatMap(({ id, limit, ms }) => [id, textOf(limit), textOf(ms)]);
      const reply = await evaluate(takeScript, keysOf(places), [String(Date.now()), ...args]);
      return readFull(reply, places);
    },
    async release(places) {
      const ids = places.map(({ id }) => id);
      await evaluate(releaseScript, keysOf(places), ids);
    },
  };
}

interface Methods {
  readonly eval?: unknown;
  readonly defineCommand?: unknown;
  readonly sendCommand?: unknown;
  readonly isOpen?: unknown;
}

type Eval = (script: string, ...rest: readonly unknown[]) => Promise<unknown>;

function evaluatorOf(client: RedisClient): RedisEval {
  if (typeof client === 'function' && !('eval' in client)) return client;
  const methods = client as Methods | undefined;
  if (typeof methods?.eval !== 'function') {
    throw new TypeError(
      'Tavus: redisRateLimitStore needs a Redis client with eval, or a function that runs a script.',
    );
  }
  const run = methods.eval.bind(client) as Eval;
  // All clients of ioredis can define commands, and all of node-redis know whether they are open. Both send commands,
  // which a client over HTTP does not: that one takes the keys and the arguments as lists.
  if (typeof methods.defineCommand === 'function')
    return (script, keys, args) => run(script, keys.length, ...keys, ...args);
  if (typeof methods.isOpen === 'boolean' || typeof methods.sendCommand === 'function')
    return (script, keys, args) => run(script, { keys, arguments: args });
  return (script, keys, args) => run(script, keys, args);
}

/** Writes a number for Lua, which has no `Infinity`. */
function textOf(value: number): string {
  return value === Number.POSITIVE_INFINITY ? 'inf' : String(value);
}

/** Reads `[0]`, or the number of the full key and the milliseconds to wait, which a client may return as text. */
function readFull(reply: unknown, places: readonly RateLimitPlace[]): RateLimitFull | undefined {
  const [index, wait] = Array.isArray(reply) ? reply : [];
  if (Number(index) === 0) return undefined;
  const full = places[Number(index) - 1];
  if (!full) throw new Error('Tavus: Redis returned something else than the script does.');
  return { key: full.key, waitMs: wait === 'inf' ? Number.POSITIVE_INFINITY : Number(wait) };
}
