import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';
import { isPalUserId, provesPalReady } from '../../src/protocol/provesPalReady';
import { message, palSays, palStarts, palStops, replicaInterrupted, userStarts } from '../fixtures/wire';

describe('provesPalReady', () => {
  it.each([
    message('system.replica_joined'),
    message('system.pal_joined'),
    message('system.replica_present'),
    palStarts(),
    palStops(),
    replicaInterrupted(),
  ])('is true for $event_type', (data) => {
    expect(readiness(data)).toBe(true);
  });

  it.each([userStarts(), palSays('Hello.'), message('system.shutdown'), message('system.new')])(
    'is false for $event_type',
    (data) => {
      expect(readiness(data)).toBe(false);
    },
  );
});

describe('isPalUserId', () => {
  it.each(['tavus-replica', 'tavus-pal-1', 'x-Tavus-Face-2'])('accepts %s', (userId) => {
    expect(isPalUserId(userId)).toBe(true);
  });

  it.each([undefined, '', 'tavus', 'replica', 'tavus-user'])('rejects %j', (userId) => {
    expect(isPalUserId(userId)).toBe(false);
  });
});

function readiness(data: unknown): boolean | undefined {
  const parsed = parseEvent(data);
  return parsed.ok ? provesPalReady(parsed.event) : undefined;
}
