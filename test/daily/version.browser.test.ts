import Daily from '@daily-co/daily-js';
import { expect, inject, test } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The daily-js version that this Vitest project tests, unless it is the newest. */
    dailyVersion?: string;
  }
}

test('uses the daily-js version that this Vitest project is for', () => {
  const wanted = inject('dailyVersion');
  if (wanted) expect(Daily.version()).toBe(wanted);
  else expect(Number(Daily.version().split('.')[1])).toBeGreaterThanOrEqual(92);
});
