import { describe, expect, it } from 'vitest';
import { hear } from '../../fixtures/listener';
import {
  asLegacy,
  asReplica,
  palStarts,
  palStops,
  replicaInterrupted,
  userStarts,
  userStops,
} from '../../fixtures/wire';

const speaking = (...messages: unknown[]) => hear(...messages).shown().speaking;

describe('the speaking state', () => {
  it('has no one speaking at first', () => {
    expect(speaking()).toEqual({ pal: false, user: false });
  });

  it('can have both speaking', () => {
    expect(speaking(palStarts(), userStarts())).toEqual({ pal: true, user: true });
  });

  it.each([asLegacy, asReplica, (message: object) => message])(
    'is the same under every event name',
    (renamed) => {
      expect(speaking(renamed(palStarts()))).toEqual({ pal: true, user: false });
      expect(speaking(palStarts(), renamed(palStops()))).toEqual({ pal: false, user: false });
    },
  );

  it('follows the event with the highest seq, whatever arrives last', () => {
    expect(speaking(userStops({ seq: 9 }), userStarts({ seq: 8 })).user).toBe(false);
    expect(speaking(userStarts({ seq: 9 }), userStops({ seq: 8 })).user).toBe(true);
  });

  it('follows the latest event if a seq is missing', () => {
    expect(speaking(userStops({ seq: 9 }), userStarts()).user).toBe(true);
    expect(speaking(userStarts(), userStops({ seq: 1 })).user).toBe(false);
  });

  it('does not include a PAL that was interrupted', () => {
    expect(speaking(palStarts(), replicaInterrupted()).pal).toBe(false);
  });

  it('is tracked by role, not by turn or inference', () => {
    expect(speaking(palStarts({ inference: 'a' }), palStops({ inference: 'b' })).pal).toBe(false);
    expect(speaking(palStarts(), userStops()).pal).toBe(true);
  });
});
