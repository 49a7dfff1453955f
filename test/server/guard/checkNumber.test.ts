// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createTavusClient, createTavusHandler, type TavusHandlerOptions } from '../../../src/server';
import { checkNumber } from '../../../src/server/guard/checkNumber';

const options: TavusHandlerOptions = {
  apiKey: 'key',
  conversation: { palId: 'p1' },
  authorize: 'local-only',
};

describe('checkNumber', () => {
  it.each([1, 0.5, Number.POSITIVE_INFINITY])('returns %s', (value) => {
    expect(checkNumber('timeoutMs', value, 7)).toBe(value);
  });

  it('returns the default for undefined', () => {
    expect(checkNumber('timeoutMs', undefined, 7)).toBe(7);
  });

  it.each<[unknown, string]>([
    [Number.NaN, 'NaN'],
    [0, '0'],
    [-1, '-1'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    ['10', 'a string'],
    [null, 'a object'],
  ])('rejects %s and names the option', (value, given) => {
    expect(() => checkNumber('timeoutMs', value as number, 7)).toThrow(
      new TypeError(`Tavus: timeoutMs must be a number that is more than 0, or Infinity. It is ${given}.`),
    );
  });

  it('accepts 0 where a limit of 0 makes sense', () => {
    expect(checkNumber('limit', 0, 7, 'at least 0')).toBe(0);
    expect(() => checkNumber('limit', -1, 7, 'at least 0')).toThrow('at least 0');
  });
});

describe('the handler', () => {
  it.each<[string, Partial<TavusHandlerOptions>]>([
    ['rateLimit.windowMs', { rateLimit: { windowMs: Number.NaN } }],
    ['rateLimit.windowMs', { rateLimit: { windowMs: 0 } }],
    ['rateLimit.limit', { rateLimit: { limit: Number.NaN } }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['maxBodyBytes', { maxBodyBytes: Number.NaN }],
    ['maxCallDuration', { maxCallDuration: Number.NaN }],
    ['maxCallDuration', { maxCallDuration: 0 }],
    ['conversation.maxCallDuration', { conversation: { maxCallDuration: Number.NaN } }],
    ['conversation.participantLeftTimeout', { conversation: { participantLeftTimeout: -1 } }],
    ['conversation.participantAbsentTimeout', { conversation: { participantAbsentTimeout: Number.NaN } }],
    ['conversation.maxParticipants', { conversation: { maxParticipants: 0 } }],
  ])('is not created when %s is not a limit: %j', (name, wrong) => {
    expect(() => createTavusHandler({ ...options, ...wrong })).toThrow(TypeError);
    expect(() => createTavusHandler({ ...options, ...wrong })).toThrow(`Tavus: ${name} must be a number`);
  });
});

it('the client is not created with a timeout that is not a number', () => {
  expect(() => createTavusClient({ apiKey: 'key', timeoutMs: Number.NaN })).toThrow(
    'Tavus: timeoutMs must be',
  );
});
