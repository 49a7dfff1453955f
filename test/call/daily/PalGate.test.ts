import { describe, expect, it } from 'vitest';
import { PalGate } from '../../../src/call/daily/PalGate';

/** Creates a gate, and records the messages that it lets through. */
function openable() {
  const accepted: unknown[] = [];
  return { gate: new PalGate((data) => accepted.push(data)), accepted };
}

describe('a gate before the PAL is known', () => {
  it('holds messages, then lets those of the PAL through in order and drops the rest', () => {
    const { gate, accepted } = openable();
    gate.receive('one', 'pal');
    gate.receive('spam', 'stranger');
    gate.receive('two', 'pal');
    expect(accepted).toEqual([]);
    gate.open('pal');
    gate.receive('more spam', 'stranger');
    gate.receive('three', 'pal');
    gate.open('stranger');
    expect(accepted).toEqual(['one', 'two', 'three']);
  });

  it('holds at most 50 messages per sender, so that no one can fill the memory', () => {
    const { gate, accepted } = openable();
    for (let count = 1; count <= 60; count += 1) gate.receive(count, 'pal');
    gate.open('pal');
    expect(accepted).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('holds nothing from an eleventh sender, and keeps holding messages from the first ten', () => {
    const { gate, accepted } = openable();
    for (let sender = 1; sender <= 11; sender += 1) gate.receive(`of ${sender}`, `sender ${sender}`);
    gate.receive('again', 'sender 10');
    gate.open('sender 11');
    expect(accepted).toEqual([]);

    const other = openable();
    for (let sender = 1; sender <= 11; sender += 1) other.gate.receive(`of ${sender}`, `sender ${sender}`);
    other.gate.receive('again', 'sender 10');
    other.gate.open('sender 10');
    expect(other.accepted).toEqual(['of 10', 'again']);
  });

  it.each([
    ['a long text', 'x'.repeat(50_001)],
    ['a large object', { event_type: 'x'.repeat(50_000) }],
    ['a value that is not JSON', { big: 1n }],
  ])('does not hold %s', (_, data) => {
    const { gate, accepted } = openable();
    gate.receive(data, 'pal');
    gate.receive('short', 'pal');
    gate.open('pal');
    expect(accepted).toEqual(['short']);
  });
});
