import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventLog } from '../../../src/state/log/EventLog';
import { positionOf } from '../../fixtures/foldable';

interface Note {
  readonly seq?: number;
  readonly text: string;
}

/** Creates a log that writes to a list and counts the events it applies and undoes. */
function listWriter(reach?: number) {
  const written: string[] = [];
  const counts = { applied: 0, undone: 0 };
  const log = new EventLog<Note>(({ text }) => {
    counts.applied += 1;
    written.push(text);
    return () => {
      counts.undone += 1;
      expect(written.pop()).toBe(text);
    };
  }, reach);
  return { log, written, counts };
}

describe('an event log', () => {
  it('applies events that arrive in order immediately, and undoes nothing', () => {
    const { log, written, counts } = listWriter();
    for (let seq = 1; seq <= 100; seq += 1) log.add({ seq, text: `${seq}` });
    expect(written).toHaveLength(100);
    expect(counts).toEqual({ applied: 100, undone: 0 });
  });

  it('inserts a late event where it belongs, reapplying only the events after it', () => {
    const { log, written, counts } = listWriter();
    for (const seq of [1, 2, 3, 5, 6]) log.add({ seq, text: `${seq}` });
    log.add({ seq: 4, text: '4' });
    expect(written).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(counts.undone).toBe(2);
  });

  it('ignores an event that it already has', () => {
    const { log, written } = listWriter();
    expect(log.add({ seq: 1, text: 'a' })).toEqual(positionOf(1));
    log.add({ seq: 2, text: 'b' });
    expect(log.add({ seq: 1, text: 'a' })).toBeUndefined();
    expect(written).toEqual(['a', 'b']);
  });

  it('keeps different events with the same seq, in an order that does not depend on arrival', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (texts) => {
        const { log, written } = listWriter();
        for (const text of texts) log.add({ seq: 1, text });
        expect(written).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  it('places events without seq after everything that arrived before, even if they are equal', () => {
    const { log, written } = listWriter();
    log.add({ text: 'x' });
    log.add({ seq: 5, text: '5' });
    log.add({ text: 'x' });
    log.add({ text: 'x' });
    log.add({ seq: 4, text: '4' });
    log.add({ text: 'y' });
    log.add({ seq: 6, text: '6' });
    expect(written).toEqual(['x', '4', '5', 'x', 'x', 'y', '6']);
  });

  it('restores the order of seq from any order of arrival, with any repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (seqs) => {
        const { log, written } = listWriter();
        for (const seq of seqs) log.add({ seq, text: `${seq}` });
        const sorted = [...new Set(seqs)].sort((a, b) => a - b);
        expect(written).toEqual(sorted.map(String));
      }),
    );
  });

  it('never loses an event that is late by more than its reach', () => {
    const { log, written } = listWriter(4);
    for (let seq = 10; seq < 30; seq += 1) log.add({ seq, text: `${seq}` });
    expect(log.add({ seq: 1, text: 'very late' })).toEqual(positionOf(1));
    expect(written).toHaveLength(21);
    expect(written).toContain('very late');
    expect(written.at(-1)).toBe('29');
  });

  it('finds the place of an event that is late by less than its reach, however long the log is', () => {
    const { log, written } = listWriter(4);
    for (let seq = 0; seq < 300; seq += 3) {
      for (const ahead of [1, 2, 0]) log.add({ seq: seq + ahead, text: `${seq + ahead}` });
    }
    expect(written).toEqual(Array.from({ length: 300 }, (_, seq) => `${seq}`));
  });

  it('undoes no more than twice its reach, however late an event and however long the log is', () => {
    const { log, counts } = listWriter(4);
    for (let seq = 10; seq < 1000; seq += 1) log.add({ seq, text: `${seq}` });
    for (let seq = 9; seq > 0; seq -= 1) {
      const before = counts.undone;
      log.add({ seq, text: `${seq}` });
      expect(counts.undone - before).toBeLessThanOrEqual(8);
    }
  });
});
