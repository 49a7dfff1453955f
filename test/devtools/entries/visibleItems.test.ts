import { describe, expect, it } from 'vitest';
import type { LaneItem } from '../../../src/devtools/entries/Lanes';
import { visibleItems } from '../../../src/devtools/entries/visibleItems';

const item = (fromMs: number, toMs: number | undefined): LaneItem => ({
  lane: 'pal',
  index: fromMs,
  fromMs,
  toMs,
  text: '',
  tone: 'plain',
});
const shown = (items: readonly LaneItem[], fromMs: number, toMs: number, widthPx = 1000) =>
  visibleItems(items, { fromMs, toMs }, 10_000, widthPx).map(({ index }) => index);

describe('the items in sight', () => {
  it('are those that the range touches, also one that goes on', () => {
    const items = [item(0, 100), item(200, 600), item(700, 800), item(900, undefined)];
    expect(shown(items, 500, 750)).toEqual([200, 700]);
    expect(shown(items, 5000, 6000)).toEqual([900]);
  });

  it('are no more than the pixels', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => item(index, index));
    expect(shown(items, 0, 10_000, 100).length).toBeLessThanOrEqual(100);
    expect(shown(items, 0, 50, 100)).toHaveLength(26);
    expect(shown(items, 0, 50, 400)).toHaveLength(51);
  });

  it('are also the one that the user has come to', () => {
    const items = Array.from({ length: 100 }, (_, index) => item(index, index));
    const range = { fromMs: 0, toMs: 100 };
    expect(visibleItems(items, range, 100, 100)).not.toContain(items[1]);
    expect(visibleItems(items, range, 100, 100, items[1])).toContain(items[1]);
  });
});
