import { afterEach, expect, test, vi } from 'vitest';
import { listDevices, onDeviceChange } from '../../../src/call/media/browserDevices';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['no media devices', {}],
  ['media devices that cannot be listed', { mediaDevices: { getUserMedia: async () => undefined } }],
])('with %s there is nothing to choose from', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await listDevices()).toEqual([]);
  expect(onDeviceChange(() => undefined)).not.toThrow();
});
