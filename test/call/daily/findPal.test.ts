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
      expect(findPal(room('ann', userId, undefined))).toEqual({ sessionId: 'r1', isMarked: true });
    },
  );

  it('is otherwise the only other participant, with or without a user id', () => {
    expect(findPal(room('somebody'))).toEqual({ sessionId: 'r0', isMarked: false });
    expect(findPal(room(undefined))).toEqual({ sessionId: 'r0', isMarked: false });
  });

  it('is undefined while several participants could be it, or no one else is in the room', () => {
    expect(findPal(room('ann', 'bob'))).toBeUndefined();
    expect(findPal(room())).toBeUndefined();
  });

  const guess = { sessionId: 'r0', isMarked: false };
  const marked = { sessionId: 'r1', isMarked: true };

  it('is no longer a guess once there is a marked participant, even the same one', () => {
    expect(findPal(room('ann', 'tavus-pal-p1'), guess)).toEqual(marked);
    expect(findPal(room('tavus-pal-p1', 'ann'), guess)).toEqual({ sessionId: 'r0', isMarked: true });
  });

  it('stays a guess while nobody is marked, whoever comes and goes', () => {
    expect(findPal(room('ann', 'bob'), guess)).toBe(guess);
    expect(findPal(room(), guess)).toBe(guess);
  });

  it('stays the marked one, whoever comes and goes', () => {
    expect(findPal(room('tavus-pal-p1', 'tavus-pal-p2'), marked)).toBe(marked);
    expect(findPal(room('ann'), marked)).toBe(marked);
    expect(findPal(room(), marked)).toBe(marked);
  });
});
