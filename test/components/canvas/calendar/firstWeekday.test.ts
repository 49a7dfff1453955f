import { afterEach, describe, expect, it } from 'vitest';
import { firstWeekday } from '../../../../src/components/canvas/calendar/firstWeekday';

const cases = [
  ['en-US', 0],
  ['en', 0],
  ['en-GB', 1],
  ['de', 1],
  ['fr', 1],
  ['ja', 0],
  ['pt-BR', 0],
  ['ar-EG', 6],
  ['fa', 6],
] as const;

it.each(cases)('weeks in %s begin on weekday %i', (locale, first) => {
  expect(firstWeekday(locale)).toBe(first);
});

describe('a browser that does not tell', () => {
  const own = ['getWeekInfo', 'weekInfo'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(Intl.Locale.prototype, name)] as const,
  );

  afterEach(() => {
    for (const [name, property] of own)
      if (property) Object.defineProperty(Intl.Locale.prototype, name, property);
  });

  it.each(cases)('uses a table for %s', (locale, first) => {
    for (const [name] of own) Reflect.deleteProperty(Intl.Locale.prototype, name);
    expect(firstWeekday(locale)).toBe(first);
  });
});
