import { expect, test, vi } from 'vitest';
import { watchUnplugged } from '../../../src/call/media/watchUnplugged';
import { type FakeDevice, FakeTrack } from '../../fixtures/FakeMediaDevices';

const desk = { kind: 'audioinput', deviceId: 'desk', label: 'Desk', groupId: 'a' };
const headset = { kind: 'audioinput', deviceId: 'headset', label: 'Headset', groupId: 'b' };
const laptop = { kind: 'audioinput', deviceId: 'laptop', label: 'Laptop', groupId: 'c' };
const camera = { kind: 'videoinput', deviceId: 'camera', label: 'Camera', groupId: 'd' };
/** Chromium's entry for the system's choice, which is in the group of the device behind it. */
const systemChoice = (groupId: string) => ({
  kind: 'audioinput',
  deviceId: 'default',
  label: 'Default',
  groupId,
});

/** Watches a microphone in a browser with these devices and this permission. */
function watch(
  lostId: string,
  list: readonly object[],
  permission: PermissionState | 'unknown' = 'granted',
  isLost = false,
) {
  let devices = list;
  let stored = permission;
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: async () => devices as readonly FakeDevice[],
  });
  const added = vi.spyOn(mediaDevices, 'addEventListener');
  const removed = vi.spyOn(mediaDevices, 'removeEventListener');
  vi.stubGlobal('navigator', {
    mediaDevices,
    permissions: {
      query: async () =>
        stored === 'unknown' ? Promise.reject(new TypeError('unknown')) : { state: stored },
    },
  });
  const track = new FakeTrack('audio', lostId);
  const others: string[] = [];
  const note = ({ deviceId }: MediaDeviceInfo) => void others.push(deviceId);
  const stop = watchUnplugged(track as unknown as MediaStreamTrack, 'audio', note, isLost);
  return {
    others,
    track,
    stop,
    lose: () => track.lose(),
    listeners: () => added.mock.calls.length - removed.mock.calls.length,
    /** Changes the list of devices, as when one is plugged in or unplugged. */
    list: (next: readonly object[]) => {
      devices = next;
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    /** Does what a visitor does in the browser's permission settings. */
    decide: (state: PermissionState) => {
      stored = state;
    },
    settle: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

test('reports another device of the same kind once the one in use is gone', async () => {
  const { others, lose, settle, listeners } = watch('desk', [camera, headset, laptop]);
  lose();
  await settle();
  expect(others).toEqual(['headset']);
  expect(listeners()).toBe(0);
});

test('waits until the lost device has left the list', async () => {
  const { others, lose, list, settle } = watch('desk', [desk, headset]);
  lose();
  await settle();
  expect(others).toEqual([]);
  list([headset]);
  await settle();
  expect(others).toEqual(['headset']);
});

test('waits until another device is plugged in', async () => {
  const { others, lose, list, settle } = watch('desk', []);
  lose();
  await settle();
  expect(others).toEqual([]);
  list([laptop]);
  await settle();
  expect(others).toEqual(['laptop']);
});

test("prefers the device that the system chooses, by the device's own id", async () => {
  const { others, lose, settle } = watch('desk', [systemChoice('c'), headset, laptop]);
  lose();
  await settle();
  expect(others).toEqual(['laptop']);
});

test("replaces the system's choice, which stays in the list when the device behind it is unplugged", async () => {
  const { others, lose, settle } = watch('default', [systemChoice('b'), headset]);
  lose();
  await settle();
  expect(others).toEqual(['headset']);
});

test.each(['denied', 'prompt'] as const)(
  'does not replace a device whose permission is now %s',
  async (state) => {
    const { others, lose, settle, decide } = watch('desk', [headset]);
    await settle();
    decide(state);
    lose();
    await settle();
    expect(others).toEqual([]);
  },
);

test('replaces a device in browsers that do not tell the permission', async () => {
  const { others, lose, settle } = watch('desk', [headset], 'unknown');
  lose();
  await settle();
  expect(others).toEqual(['headset']);
});

test('replaces a device that was lost before', async () => {
  const { others, settle } = watch('desk', [headset], 'granted', true);
  await settle();
  expect(others).toEqual(['headset']);
});

test('does not replace the device of a track that the page has stopped', async () => {
  const { others, track, list, settle } = watch('desk', [desk, headset]);
  track.stop();
  list([headset]);
  await settle();
  expect(others).toEqual([]);
});

test('does nothing while the track is live, and after it was stopped', async () => {
  const { others, lose, list, settle, stop, listeners } = watch('desk', [desk]);
  list([headset]);
  await settle();
  expect(others).toEqual([]);
  lose();
  stop();
  await settle();
  expect(others).toEqual([]);
  expect(listeners()).toBe(0);
});

test('replaces a device that was allowed only this time, for which Firefox answers "prompt" all along', async () => {
  const { others, lose, settle } = watch('desk', [headset], 'prompt');
  await settle();
  lose();
  await settle();
  expect(others).toEqual(['headset']);
});

test('replaces a device that was allowed only this time and was lost before, in Firefox', async () => {
  const { others, settle } = watch('desk', [headset], 'prompt', true);
  await settle();
  expect(others).toEqual(['headset']);
});
