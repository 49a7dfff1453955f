import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkBrowser } from '../../../src/call/daily/checkBrowser';
import { supportedBrowser } from './supportedBrowser';

beforeEach(() => {
  supportedBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a browser that has everything passes', () => {
  expect(() => checkBrowser()).not.toThrow();
});

test.each<[string, () => void, RegExp]>([
  ['an insecure page', () => vi.stubGlobal('isSecureContext', false), /not secure/],
  ['no WebRTC', () => vi.stubGlobal('RTCPeerConnection', undefined), /no WebRTC/],
  ['no media devices', () => vi.stubGlobal('navigator', {}), /no camera/],
  ['a browser that Daily does not support', () => supportedBrowser(false), /cannot make video calls/],
])('%s is named in the error', (_what, spoil, message) => {
  spoil();
  expect(() => checkBrowser()).toThrow(
    expect.objectContaining({ code: 'unsupported-browser', message: expect.stringMatching(message) }),
  );
});
