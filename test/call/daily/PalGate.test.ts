import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { findPal, PalGate } from '../../../src/call/daily/PalGate';

/** A gate, and what it lets through. */
function openable() {
  const accepted: unknown[] = [];
  return { gate: new PalGate((data) => accepted.push(data)), accepted };
}

describe('a gate before the PAL is known', () => {
  it('holds what comes, lets the words of the PAL through in order, and forgets the rest', () => {
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

  it('holds at most 50 of one sender, so that nobody fills the memory', () => {
    const { gate, accepted } = openable();
    for (let count = 1; count <= 60; count += 1) gate.receive(count, 'pal');
    gate.open('pal');
    expect(accepted).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('holds nothing of an eleventh sender, and goes on with the others', () => {
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
    ['what is no JSON', { big: 1n }],
  ])('holds no %s', (_, data) => {
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
    // The little of participants that telling the PAL needs.
    return { local, ...Object.fromEntries(remote) } as unknown as DailyParticipantsObject;
  };

  it.each(['tavus-replica-r1', 'tavus-face-f1', 'Tavus-PAL-p1', 'x tavus-pal'])(
    'is who has the user id %s, whoever else is there',
    (userId) => {
      expect(findPal(room('ann', userId, undefined))).toBe('r1');
    },
  );

  it('is else the only one there beside the user, with or without a user id', () => {
    expect(findPal(room('somebody'))).toBe('r0');
    expect(findPal(room(undefined))).toBe('r0');
  });

  it('is nobody while several could be it, or none is there', () => {
    expect(findPal(room('ann', 'bob'))).toBeUndefined();
    expect(findPal(room())).toBeUndefined();
  });
});
