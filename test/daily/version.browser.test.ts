import Daily from '@daily-co/daily-js';
import { expect, inject, test } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The daily-js that the project is for, if not the newest. */
    dailyVersion?: string;
  }
}

test('the daily-js under test is the one that this project is for', () => {
  const wanted = inject('dailyVersion');
  if (wanted) expect(Daily.version()).toBe(wanted);
  else expect(Number(Daily.version().split('.')[1])).toBeGreaterThanOrEqual(92);
});
