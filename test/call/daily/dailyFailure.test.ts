import { describe, expect, it } from 'vitest';
import { readDailyFailure } from '../../../src/call/daily/dailyFailure';

/** An error event as daily-js emits it. */
const fatal = (type: string, details?: object) => ({ action: 'error', error: { type, details } });

describe('a fatal error during the call', () => {
  it.each([
    ['ejected', 'ejected'],
    ['exp-room', 'max-duration'],
    ['exp-token', 'max-duration'],
    ['no-room', 'ended-remotely'],
    ['end-of-life', 'ended-remotely'],
    ['connection-error', 'connection-lost'],
  ])('of type %s ends the conversation as %s, without an error', (type, reason) => {
    expect(readDailyFailure(fatal(type), true)).toEqual({ reason });
  });

  it('of any other type is a failure', () => {
    const failed = { reason: 'failed', error: { code: 'call-failed', cause: fatal('of-tomorrow') } };
    expect(readDailyFailure(fatal('of-tomorrow'), true)).toMatchObject(failed);
  });
});

describe('a call that cannot be joined', () => {
  it.each([
    ['no-room', 'room-not-found'],
    ['meeting-full', 'room-full'],
    ['not-allowed', 'not-allowed'],
    ['nbf-room', 'not-allowed'],
    ['nbf-token', 'not-allowed'],
    ['exp-room', 'expired'],
    ['exp-token', 'expired'],
    ['end-of-life', 'expired'],
    ['ejected', 'ejected'],
    ['connection-error', 'join-failed'],
    ['of-tomorrow', 'join-failed'],
  ])('because of %s fails as %s', (type, code) => {
    expect(readDailyFailure(fatal(type), false)).toMatchObject({ reason: 'failed', error: { code } });
  });

  it.each([
    ['the error details', fatal('connection-error', { on: 'load' })],
    ['the error message', 'Failed to load call object bundle'],
  ])('because the engine does not load, according to %s, fails as load-failed', (_, cause) => {
    expect(readDailyFailure(cause, false)).toMatchObject({
      reason: 'failed',
      error: { code: 'load-failed' },
    });
  });
});
