import { describe, expect, it } from 'vitest';
import { ClockOffset } from '../../src/state/ClockOffset';

const sentAt = 1_746_000_000_000;

/** Returns the offset after messages that were sent a second apart and took this long by two different clocks. */
function offsetAfter(...differences: readonly number[]): number {
  const clock = new ClockOffset();
  differences.forEach((difference, index) => {
    clock.observe(sentAt + index * 1000, sentAt + index * 1000 + difference);
  });
  return clock.offsetMs;
}

describe('the offset between two clocks', () => {
  it('is zero while they agree, however long messages travel', () => {
    expect(offsetAfter(20, 80, 900, 300)).toBe(0);
  });

  it('is that of the fastest message', () => {
    expect(offsetAfter(301_000, 300_080, 304_000)).toBe(300_080);
    expect(offsetAfter(-299_000, -299_900)).toBe(-299_900);
  });

  it('stays the same for a slightly faster message, because a change shows in all times', () => {
    expect(offsetAfter(300_200, 300_100)).toBe(300_200);
  });

  it('ignores an absurd timestamp, first or later', () => {
    const clock = new ClockOffset();
    expect(clock.observe(sentAt, sentAt + 300_000)).toBe(true);
    expect(clock.observe(1000, sentAt + 301_000)).toBe(false);
    expect(clock.observe(sentAt + 2000, sentAt + 302_000)).toBe(true);
    expect(clock.offsetMs).toBe(300_000);
    expect(offsetAfter(sentAt, 300_000, 300_000)).toBe(300_000);
  });
});
