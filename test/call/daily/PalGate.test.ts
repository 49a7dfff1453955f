import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { findPal, PalGate } from '../../../src/call/daily/PalGate';

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

describe('the PAL', () => {
  const room = (...userIds: (string | undefined)[]) => {
    const remote = userIds.map((user_id, index) => [
      `r${index}`,
      { local: false, session_id: `r${index}`, user_id },
    ]);
    const local = { local: true, session_id: 'me', user_id: 'tavus-pal-not-me' };
    // Contains only the participant fields that `findPal` reads.
    return { local, ...Object.fromEntries(remote) } as unknown as DailyParticipantsObject;
  };

  it.each(['tavus-replica-r1', 'tavus-face-f1', 'Tavus-PAL-p1', 'x tavus-pal'])(
    'is the participant with the user id %s, whoever else is in the room',
    (userId) => {
      expect(findPal(room('ann', userId, undefined))).toBe('r1');
    },
  );

  it('is otherwise the only other participant, with or without a user id', () => {
    expect(findPal(room('somebody'))).toBe('r0');
    expect(findPal(room(undefined))).toBe('r0');
  });

  it('is undefined while several participants could be it, or no one else is in the room', () => {
    expect(findPal(room('ann', 'bob'))).toBeUndefined();
    expect(findPal(room())).toBeUndefined();
  });
});
