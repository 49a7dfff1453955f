import { expect, test, vi } from 'vitest';
import { deviceIdOf } from '../../../src/call/media/deviceIdOf';
import { FakeTrack } from '../../fixtures/FakeMediaDevices';

const trackOf = (deviceId: string) => new FakeTrack('audio', deviceId) as unknown as MediaStreamTrack;

test('still tells the device of a track whose settings are gone, as they are in Firefox once it has ended', () => {
  const track = trackOf('desk');
  expect(deviceIdOf(track)).toBe('desk');
  vi.spyOn(track, 'getSettings').mockReturnValue({});
  expect(deviceIdOf(track)).toBe('desk');
});

test('tells nothing of a track that it has not seen before, or of none', () => {
  const track = trackOf('desk');
  vi.spyOn(track, 'getSettings').mockReturnValue({});
  expect(deviceIdOf(track)).toBeUndefined();
  expect(deviceIdOf(undefined)).toBeUndefined();
});
