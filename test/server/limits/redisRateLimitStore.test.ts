// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type RedisClient, redisRateLimitStore } from '../../../src/server';

// `scripts/test-servers.mjs` runs the scripts in a real Redis, with the real clients. These tests check what is sent.

const places = [
  { key: 'visitor ann', id: '1', limit: 10, ms: 1000 },
  { key: 'total', id: '1', limit: 100, ms: Number.POSITIVE_INFINITY },
];
const keys = ['{tavus} visitor ann', '{tavus} total'];
const now = expect.stringMatching(/^\d{13}$/);
const args = [now, '1', '10', '1000', '1', '100', 'inf'];

function recorder(more: object, reply: unknown = [0, '0']) {
  const calls: unknown[][] = [];
  const client = {
    ...more,
    eval(this: unknown, ...given: unknown[]) {
      expect(this).toBe(client);
      calls.push(given.slice(1));
      return Promise.resolve(reply);
    },
  };
  return { client: client as RedisClient, calls };
}

describe('redisRateLimitStore calls eval', () => {
  it.each<[string, object, unknown[], unknown[]]>([
    [
      'ioredis',
      { defineCommand: () => undefined, sendCommand: () => undefined, status: 'ready' },
      [2, ...keys, ...args],
      [2, ...keys, '1', '1'],
    ],
    [
      'node-redis',
      { isOpen: true, sendCommand: () => undefined },
      [{ keys, arguments: args }],
      [{ keys, arguments: ['1', '1'] }],
    ],
    [
      'node-redis before it is open',
      { isOpen: false },
      [{ keys, arguments: args }],
      [{ keys, arguments: ['1', '1'] }],
    ],
    ['Upstash', { request: () => undefined }, [keys, args], [keys, ['1', '1']]],
  ])('as %s wants it', async (_, methods, taking, releasing) => {
    const { client, calls } = recorder(methods);
    const store = redisRateLimitStore(client);
    expect(await store.take(places)).toBeUndefined();
    await store.release(places);
    expect(calls).toEqual([taking, releasing]);
  });

  it('by a function for any other client, with a prefix of its own', async () => {
    const calls: unknown[][] = [];
    const run = async (_script: string, ...given: unknown[]) => {
      calls.push(given);
      return [0, '0'];
    };
    await redisRateLimitStore(run, { prefix: 'shop' }).take(places.slice(0, 1));
    expect(calls).toEqual([[['shop visitor ann'], args.slice(0, 4)]]);
  });
});

describe('the reply of Redis', () => {
  it.each<[unknown, object | undefined]>([
    [[0, '0'], undefined],
    [['0', 0], undefined],
    [[1, '2500'], { key: 'visitor ann', waitMs: 2500 }],
    [['2', 2500], { key: 'total', waitMs: 2500 }],
    [[2, 'inf'], { key: 'total', waitMs: Number.POSITIVE_INFINITY }],
  ])('%j means %j', async (reply, full) => {
    expect(await redisRateLimitStore(recorder({}, reply).client).take(places)).toEqual(full);
  });

  it.each([[null], ['OK'], [[]], [[3, '1']], [{}], [[-1, '1']]])('%j is an error', async (reply) => {
    await expect(redisRateLimitStore(recorder({}, reply).client).take(places)).rejects.toThrow(
      'Tavus: Redis',
    );
  });
});

it.each([undefined, null, {}, { eval: 7 }, 'redis://localhost'])('%j is not a client', (client) => {
  expect(() => redisRateLimitStore(client as unknown as RedisClient)).toThrow(
    'Tavus: redisRateLimitStore needs',
  );
});
