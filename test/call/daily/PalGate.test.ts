import { describe, expect, it } from 'vitest';
import { PalGate } from '../../../src/call/daily/PalGate';

/** Creates a gate, and records the messages that it lets through and when they arrived. */
function openable() {
  const accepted: unknown[] = [];
  const times: number[] = [];
  const gate = new PalGate((data, arrivedAt) => {
    accepted.push(data);
    times.push(arrivedAt);
  });
  const receive = (data: unknown, fromId: string, arrivedAt = 0) => gate.receive(data, fromId, arrivedAt);
  return { gate, receive, accepted, times };
}

describe('a gate before the PAL is known', () => {
  it('holds messages, then lets those of the PAL through in order and drops the rest', () => {
    const { gate, receive, accepted } = openable();
    receive('one', 'pal');
    receive('spam', 'stranger');
    receive('two', 'pal');
    expect(accepted).toEqual([]);
    gate.open('pal', true);
    receive('more spam', 'stranger');
    receive('three', 'pal');
    gate.open('stranger', true);
    expect(accepted).toEqual(['one', 'two', 'three']);
  });

  it('keeps the times at which the held messages arrived', () => {
    const { gate, receive, times } = openable();
    receive('one', 'pal', 1000);
    receive('two', 'pal', 2000);
    gate.open('pal', true);
    receive('three', 'pal', 3000);
    expect(times).toEqual([1000, 2000, 3000]);
  });

  it("keeps holding others' messages while the PAL is only a guess, until the PAL is certain", () => {
    const { gate, receive, accepted } = openable();
    receive('one', 'guess');
    receive('two', 'pal');
    gate.open('guess', false);
    receive('three', 'guess');
    receive('four', 'pal');
    expect(accepted).toEqual(['one', 'three']);
    gate.open('pal', true);
    receive('five', 'guess');
    receive('six', 'pal');
    gate.open('guess', true);
    expect(accepted).toEqual(['one', 'three', 'two', 'four', 'six']);
  });

  it('holds at most 50 messages per sender, so that no one can fill the memory', () => {
    const { gate, receive, accepted } = openable();
    for (let count = 1; count <= 60; count += 1) receive(count, 'pal');
    gate.open('pal', true);
    expect(accepted).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('holds nothing from an eleventh sender, and keeps holding messages from the first ten', () => {
    const { gate, receive, accepted } = openable();
    for (let sender = 1; sender <= 11; sender += 1) receive(`of ${sender}`, `sender ${sender}`);
    receive('again', 'sender 10');
    gate.open('sender 11', true);
    expect(accepted).toEqual([]);

    const other = openable();
    for (let sender = 1; sender <= 11; sender += 1) other.receive(`of ${sender}`, `sender ${sender}`);
    other.receive('again', 'sender 10');
    other.gate.open('sender 10', true);
    expect(other.accepted).toEqual(['of 10', 'again']);
  });

  it.each([
    ['a long text', 'x'.repeat(50_001)],
    ['a large object', { event_type: 'x'.repeat(50_000) }],
    ['a value that is not JSON', { big: 1n }],
  ])('does not hold %s', (_, data) => {
    const { gate, receive, accepted } = openable();
    receive(data, 'pal');
    receive('short', 'pal');
    gate.open('pal', true);
    expect(accepted).toEqual(['short']);
  });
});
