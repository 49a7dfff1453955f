import { expect, it } from 'vitest';
import { memoryRateLimitStore } from '../../../src/server/limits/RateLimit';

/** Creates a store whose clock the test sets. `flood` adds the given number of names to it. */
function storeOf(names: number, windowMs: number) {
  const clock = { time: 0 };
  const store = memoryRateLimitStore(() => clock.time);
  const count = (name: string) => store.hit(name, 1000);
  const flood = () => {
    for (let name = 0; name < names; name += 1) store.hit(`flood ${name}`, windowMs);
  };
  return { clock, count, flood };
}

it('evicts nothing until it is full, then the oldest tenth', () => {
  const { count, flood } = storeOf(10_000, 1000);
  flood();
  expect(count('flood 0')).toMatchObject({ count: 2 });
  count('one too many');
  expect(count('flood 1000')).toMatchObject({ count: 2 });
  expect(count('flood 999')).toMatchObject({ count: 1 });
});

it('evicts expired windows before active ones', () => {
  const { clock, count, flood } = storeOf(9999, 10);
  count('the oldest');
  flood();
  clock.time = 10;
  count('one too many');
  expect(count('the oldest')).toMatchObject({ count: 2 });
});

it('treats a window that starts again as new when it evicts', () => {
  const { clock, count, flood } = storeOf(9998, 10_000);
  count('a');
  flood();
  clock.time = 1000;
  expect(count('a')).toMatchObject({ count: 1 });
  for (const name of ['the last that fits', 'one too many']) count(name);
  expect(count('a')).toMatchObject({ count: 2 });
});
