import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';
import { isPalUserId, provesPalReady } from '../../src/protocol/provesPalReady';
import {
  callsTool,
  message,
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  replicaInterrupted,
  userSays,
  userStarts,
} from '../fixtures/wire';

describe('provesPalReady', () => {
  it.each([
    message('system.replica_joined'),
    message('system.pal_joined'),
    message('system.replica_present'),
    palStarts(),
    palStops(),
    replicaInterrupted(),
    palSays('Hello.'),
    palSpeaks('Hel'),
    callsTool('weather', '{}'),
    // Only Tavus recognizes what the user says.
    userStarts(),
    userSays('Hello?'),
    message('conversation.perception_tool_call', {}, { name: 'wave_seen', arguments: {} }),
    message('conversation.objective.activated', {}, { objective_name: 'name' }),
    message('system.wake_phrase_detected'),
  ])('is true for $event_type', (data) => {
    expect(readiness(data)).toBe(true);
  });

  it.each([message('system.shutdown'), message('system.new'), message('conversation.new')])(
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
