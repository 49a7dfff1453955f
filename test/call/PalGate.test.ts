import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { findPal, PalGate } from '../../src/call/PalGate';

/** A gate, and what it has let through. */
function gate() {
  const passed: unknown[] = [];
  return { gate: new PalGate((data) => passed.push(data)), passed };
}

describe('messages', () => {
  it('of the PAL pass, those that came before it was known too, in order', () => {
    const { gate: between, passed } = gate();
    for (const message of ['one', 'two']) between.receive(message, 'pal');
    expect(passed).toEqual([]);
    between.open('pal');
    between.receive('three', 'pal');
    expect(passed).toEqual(['one', 'two', 'three']);
  });

  it('of anybody else do not, neither before nor after, nor when they are taken for the PAL later', () => {
    const { gate: between, passed } = gate();
    between.receive('before', 'stranger');
    between.open('pal');
    between.receive('after', 'stranger');
    between.open('stranger');
    expect(passed).toEqual([]);
  });

  it('of one sender are held up to fifty', () => {
    const { gate: between, passed } = gate();
    for (let index = 0; index < 60; index += 1) between.receive(index, 'pal');
    between.open('pal');
    expect(passed).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('of ten senders are held: what the first have said is pushed out by nobody', () => {
    const { gate: between, passed } = gate();
    for (let index = 0; index < 11; index += 1) between.receive(index, `sender ${index}`);
    for (let index = 0; index < 11; index += 1) between.receive('more', `sender ${index}`);
    between.open('sender 9');
    expect(passed).toEqual([9, 'more']);
  });

  it('of an eleventh sender are not held', () => {
    const { gate: between, passed } = gate();
    for (let index = 0; index < 11; index += 1) between.receive(index, `sender ${index}`);
    between.open('sender 10');
    expect(passed).toEqual([]);
  });

  it('longer than 50,000 characters, or that have no length, are not held', () => {
    const { gate: between, passed } = gate();
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const longest = 'x'.repeat(50_000);
    for (const message of [longest, `${longest}x`, { text: longest }, endless, { text: 'short' }]) {
      between.receive(message, 'pal');
    }
    between.open('pal');
    expect(passed).toEqual([longest, { text: 'short' }]);
  });
});

describe('the PAL among the participants', () => {
  const room = (...userIds: readonly (string | undefined)[]) => {
    const guests = userIds.map((user_id, index) => [
      `p${index}`,
      { session_id: `p${index}`, local: false, user_id },
    ]);
    const me = { session_id: 'me', local: true, user_id: 'tavus-pal-fake' };
    // Of a participant, only this is looked at.
    return Object.fromEntries([['local', me], ...guests]) as DailyParticipantsObject;
  };

  it('is the one that Tavus named, wherever it stands', () => {
    expect(findPal(room('guest', 'tavus-replica-1', 'guest'))).toBe('p1');
  });

  it('is the only other one, if none is named', () => {
    expect(findPal(room(undefined))).toBe('p0');
    expect(findPal(room())).toBeUndefined();
    expect(findPal(room('guest', 'guest'))).toBeUndefined();
  });
});
