import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { findPal } from '../../../src/call/daily/findPal';

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
