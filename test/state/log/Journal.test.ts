import { describe, expect, it } from 'vitest';
import { Journal } from '../../../src/state/log/Journal';

describe('a journal', () => {
  it('restores the exact previous state when a record is undone', () => {
    const journal = new Journal();
    const map = new Map<string, number | undefined>([
      ['kept', 1],
      ['undefined', undefined],
    ]);
    const list = ['a', 'b', 'c'];
    const undo = journal.record(() => {
      journal.put(map, 'kept', 2);
      journal.put(map, 'kept', 3);
      journal.put(map, 'undefined', 4);
      journal.put(map, 'new', 5);
      journal.insert(list, 1, 'x');
      journal.remove(list, 0);
      journal.insert(list, 3, 'y');
    });
    expect(list).toEqual(['x', 'b', 'c', 'y']);
    undo();
    expect([...map]).toEqual([
      ['kept', 1],
      ['undefined', undefined],
    ]);
    expect(list).toEqual(['a', 'b', 'c']);
  });

  it('runs undo effects when the record is undone, not before', () => {
    const journal = new Journal();
    let effects = 0;
    const undo = journal.record(() =>
      journal.onUndo(() => {
        effects += 1;
      }),
    );
    expect(effects).toBe(0);
    undo();
    expect(effects).toBe(1);
  });

  it('keeps records separate, even if one fails', () => {
    const journal = new Journal();
    const map = new Map<string, number>();
    expect(() =>
      journal.record(() => {
        journal.put(map, 'failed', 1);
        throw new Error('no');
      }),
    ).toThrow('no');
    const undo = journal.record(() => journal.put(map, 'good', 2));
    undo();
    expect([...map.keys()]).toEqual(['failed']);
  });
});
