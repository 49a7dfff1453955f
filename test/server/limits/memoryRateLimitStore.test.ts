import { describe, expect, it } from 'vitest';
import { memoryRateLimitStore } from '../../../src/server/limits/memoryRateLimitStore';

const maxKeys = 100_000;

/** Creates a store whose clock the test sets. Each call of `take` has its own id. */
function storeWithClock() {
  const clock = { time: 0 };
  const store = memoryRateLimitStore(() => clock.time);
  let calls = 0;
  const take = (key: string, { limit = 3, ms = 1000, id = `id ${++calls}` } = {}) =>
    store.take([{ key, id, limit, ms }]);
  const flood = (keys: number, ms = 1000) => {
    for (let name = 0; name < keys; name += 1) take(`flood ${name}`, { ms });
  };
  return { clock, store, take, flood };
}

describe('a key', () => {
  it('has as many places as its limit, each until its time is over', () => {
    const { clock, take } = storeWithClock();
    expect(take('a')).toBeUndefined();
    clock.time = 400;
    expect(take('a')).toBeUndefined();
    expect(take('a')).toBeUndefined();
    expect(take('a')).toEqual({ key: 'a', waitMs: 600 });
    expect(take('b')).toBeUndefined();
    clock.time = 999;
    expect(take('a')).toEqual({ key: 'a', waitMs: 1 });
    clock.time = 1000;
    expect(take('a')).toBeUndefined();
    expect(take('a')).toEqual({ key: 'a', waitMs: 400 });
  });

  it('has a free place after one is released, and ignores others that are released', () => {
    const { store, take } = storeWithClock();
    for (const id of ['1', '2', '3']) take('a', { id });
    store.release([
      { key: 'a', id: '2', limit: 3, ms: 1000 },
      { key: 'a', id: 'unknown', limit: 3, ms: 1000 },
      { key: 'unknown', id: '1', limit: 3, ms: 1000 },
    ]);
    expect(take('a')).toBeUndefined();
    expect(take('a')).toMatchObject({ key: 'a' });
  });

  it('can have no place at all, or places forever', () => {
    const { clock, take } = storeWithClock();
    expect(take('a', { limit: 0 })).toEqual({ key: 'a', waitMs: Number.POSITIVE_INFINITY });
    const ms = Number.POSITIVE_INFINITY;
    take('b', { limit: 1, ms });
    clock.time = 1e15;
    expect(take('b', { limit: 1, ms })).toEqual({ key: 'b', waitMs: ms });
  });

  it('counts places of different lengths, whatever their order', () => {
    const { clock, take } = storeWithClock();
    take('a', { limit: 2, ms: 5000 });
    take('a', { limit: 2, ms: 1000 });
    expect(take('a', { limit: 2 })).toEqual({ key: 'a', waitMs: 1000 });
    clock.time = 1000;
    expect(take('a', { limit: 2 })).toBeUndefined();
    expect(take('a', { limit: 2 })).toMatchObject({ key: 'a' });
  });
});

it('takes a place under every key, or under none', () => {
  const { store, take } = storeWithClock();
  take('full', { limit: 1 });
  const place = { id: '1', limit: 1, ms: 1000 };
  expect(
    store.take([
      { ...place, key: 'free' },
      { ...place, key: 'full' },
    ]),
  ).toMatchObject({ key: 'full' });
  expect(take('free', { limit: 1 })).toBeUndefined();
});

describe('a flood of keys', () => {
  it('never makes a full key forgotten', () => {
    const { take, flood } = storeWithClock();
    for (let time = 0; time < 3; time += 1) take('blocked');
    flood(maxKeys * 1.2);
    expect(take('blocked')).toMatchObject({ key: 'blocked' });
    expect(take(`flood ${maxKeys * 1.2 - 1}`)).toBeUndefined();
  });

  it('makes the keys forgotten that have counted the least, the oldest first', () => {
    const { take, flood } = storeWithClock();
    take('two');
    take('two');
    flood(maxKeys - 1);
    take('one too many');
    take('two');
    expect(take('two')).toMatchObject({ key: 'two' });
    const left = (name: number) => {
      for (let time = 0; time < 2; time += 1) take(`flood ${name}`);
      return take(`flood ${name}`) ? 'counted' : 'forgotten';
    };
    expect(left(0)).toBe('forgotten');
    expect(left(maxKeys / 10)).toBe('counted');
  });

  it('makes expired keys forgotten first', () => {
    const { clock, take, flood } = storeWithClock();
    take('a', { limit: 2 });
    flood(maxKeys - 1, 10);
    clock.time = 10;
    take('one too many');
    take('a', { limit: 2 });
    expect(take('a', { limit: 2 })).toMatchObject({ key: 'a' });
  });

  it('is refused while every key is full, and let in again when one is free', () => {
    const { clock, take } = storeWithClock();
    for (let name = 0; name < maxKeys; name += 1) take(`full ${name}`, { limit: 1 });
    expect(take('another', { limit: 1 })).toEqual({ key: 'another', waitMs: 1000 });
    expect(take('full 0', { limit: 1 })).toEqual({ key: 'full 0', waitMs: 1000 });
    clock.time = 1000;
    expect(take('another', { limit: 1 })).toBeUndefined();
  });
});
