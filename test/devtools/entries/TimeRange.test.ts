import { describe, expect, it } from 'vitest';
import { panned, roomyEnd, ticksOf, zoomed } from '../../../src/devtools/entries/TimeRange';

const bounds = { fromMs: 0, toMs: 10_000 };

describe('the time that is shown', () => {
  it('zooms around a moment, which stays where it is', () => {
    expect(zoomed(bounds, 2, 2500, bounds)).toEqual({ fromMs: 1250, toMs: 6250 });
  });

  it('never shows more than there is, or nothing', () => {
    expect(zoomed({ fromMs: 4000, toMs: 6000 }, 1 / 100, 5000, bounds)).toEqual(bounds);
    expect(zoomed(bounds, 1e9, 0, bounds)).toEqual({ fromMs: 0, toMs: 20 });
  });

  it('moves as far as the bounds', () => {
    const range = { fromMs: 1000, toMs: 3000 };
    expect(panned(range, 500, bounds)).toEqual({ fromMs: 1500, toMs: 3500 });
    expect(panned(range, -5000, bounds)).toEqual({ fromMs: 0, toMs: 2000 });
    expect(panned(range, 50_000, bounds)).toEqual({ fromMs: 8000, toMs: 10_000 });
  });

  it('ends a little later, and in the same place for a while', () => {
    expect([roomyEnd(100_100), roomyEnd(103_000)]).toEqual([105_000, 105_000]);
    for (const endMs of [1000, 7654, 100_001, 3_600_000, 90_000_000]) {
      expect(roomyEnd(endMs)).toBeGreaterThanOrEqual(endMs);
      expect(roomyEnd(endMs)).toBeLessThan(endMs * 1.13);
    }
  });

  it('has ticks at round times, with room for their texts', () => {
    expect(ticksOf(bounds, 400)).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
    expect(ticksOf({ fromMs: 130, toMs: 320 }, 400)).toEqual([150, 200, 250, 300]);
  });
});
