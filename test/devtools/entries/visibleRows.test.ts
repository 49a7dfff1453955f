import { describe, expect, it } from 'vitest';
import { scrollToRow, visibleRows } from '../../../src/devtools/entries/visibleRows';

const list = { count: 100_000, rowHeight: 24, height: 240 };

describe('the rows in sight', () => {
  it('begins at the top, with a few rows more', () => {
    expect(visibleRows({ ...list, scrollTop: 0 })).toEqual({ from: 0, to: 18 });
  });

  it('is as many anywhere else', () => {
    expect(visibleRows({ ...list, scrollTop: 24_000 })).toEqual({ from: 992, to: 1018 });
  });

  it('ends with the list', () => {
    expect(visibleRows({ ...list, scrollTop: list.count * 24 - 240 })).toEqual({ from: 99_982, to: 100_000 });
    expect(visibleRows({ ...list, count: 0, scrollTop: 0 })).toEqual({ from: 0, to: 0 });
  });

  it('scrolls only as far as a row needs', () => {
    const at = { ...list, scrollTop: 2400 };
    expect(scrollToRow(105, at)).toBe(2400);
    expect(scrollToRow(99, at)).toBe(2376);
    expect(scrollToRow(110, at)).toBe(2424);
  });
});
