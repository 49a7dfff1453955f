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

describe('who is speaking', () => {
  it('is nobody at first', () => {
    expect(speaking()).toEqual({ pal: false, user: false });
  });

  it('can be both', () => {
    expect(speaking(palStarts(), userStarts())).toEqual({ pal: true, user: true });
  });

  it.each([asLegacy, asReplica, (message: object) => message])('is one under every name', (renamed) => {
    expect(speaking(renamed(palStarts()))).toEqual({ pal: true, user: false });
    expect(speaking(palStarts(), renamed(palStops()))).toEqual({ pal: false, user: false });
  });

  it('is what the newest event says by seq, whatever came last', () => {
    expect(speaking(userStops({ seq: 9 }), userStarts({ seq: 8 })).user).toBe(false);
    expect(speaking(userStarts({ seq: 9 }), userStops({ seq: 8 })).user).toBe(true);
  });

  it('is what the latest event says without seq', () => {
    expect(speaking(userStops({ seq: 9 }), userStarts()).user).toBe(true);
    expect(speaking(userStarts(), userStops({ seq: 1 })).user).toBe(false);
  });

  it('is not the PAL when it was interrupted', () => {
    expect(speaking(palStarts(), replicaInterrupted()).pal).toBe(false);
  });

  it('is told apart by role, not by turn or inference', () => {
    expect(speaking(palStarts({ inference: 'a' }), palStops({ inference: 'b' })).pal).toBe(false);
    expect(speaking(palStarts(), userStops()).pal).toBe(true);
  });
});
