import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { describe, expect, test, vi } from 'vitest';
import { HandedMedia } from '../../../src/call/media/HandedMedia';
import { fakeMedia } from '../../fixtures/fakeMedia';

/** The Daily call at the edge: its events, and what is asked of it. */
function fakeCall() {
  const handlers = new Map<string, (event: unknown) => void>();
  const setInputDevicesAsync = vi.fn(async (_: object) => ({}));
  const call = {
    setInputDevicesAsync,
    isDestroyed: () => false,
    on: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
    off: (name: string) => handlers.delete(name),
  };
  const emit = (name: string, event: object) => handlers.get(name)?.(event);
  const joins = (state: string) =>
    emit('joined-meeting', { participants: { local: { local: true, tracks: { video: { state } } } } });
  const videoIs = (state: string, local = true) =>
    emit('participant-updated', { participant: { local, tracks: { video: { state } } } });
  const selects = (devices: object) =>
    emit('selected-devices-updated', { devices: { camera: {}, mic: {}, speaker: {}, ...devices } });
  return { call: call as unknown as DailyCall, setInputDevicesAsync, handlers, joins, videoIs, selects };
}

/** Hands over both inputs to a call with these options. */
async function handedTo(options: DailyFactoryOptions = {}) {
  const media = fakeMedia();
  const handed = new HandedMedia();
  handed.open();
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  for (const track of stream.getTracks()) handed.receive(track);
  const prepared = handed.prepare(options);
  const daily = fakeCall();
  handed.giveTo(daily.call);
  const live = () => media.tracks.flatMap(({ kind, readyState }) => (readyState === 'live' ? kind : []));
  return { ...daily, media, handed, prepared, live };
}

test('the call gets both tracks instead of the devices, and they are stopped when it is over', async () => {
  const { handed, handlers, live, media, prepared, setInputDevicesAsync } = await handedTo({
    audioSource: 'mic-1',
    videoSource: 'cam-1',
    userName: 'Ann',
  });
  expect(prepared).toEqual({ userName: 'Ann' });
  const [audioSource, videoSource] = media.tracks;
  expect(setInputDevicesAsync.mock.calls).toEqual([[{ audioSource, videoSource }]]);
  expect(live()).toEqual(['audio', 'video']);
  handed.close();
  expect([live(), handlers.size]).toEqual([[], 0]);
});

test.each<[string, DailyFactoryOptions, string[]]>([
  ['the visitor has chosen another microphone', { audioSource: 'mic-2' }, ['video']],
  ['the microphone is to start muted', { startAudioOff: true }, ['video']],
  ['the camera is to start off', { startVideoOff: true }, ['audio']],
  ['the application rules the camera out', { videoSource: false }, ['audio']],
  ['the application has settings for the camera', { inputSettings: { video: { settings: {} } } }, ['audio']],
  [
    'the application has constraints for the microphone',
    { dailyConfig: { userMediaAudioConstraints: { noiseSuppression: false } } },
    ['video'],
  ],
])('a track is stopped and its option kept if %s', async (_, options, kinds) => {
  const { live, prepared, setInputDevicesAsync } = await handedTo(options);
  expect(live()).toEqual(kinds);
  expect(prepared).toEqual(options);
  expect(Object.keys(setInputDevicesAsync.mock.calls[0]?.[0] ?? {})).toEqual(
    kinds.map((kind) => `${kind}Source`),
  );
});

describe('a track that no call will use is stopped', () => {
  test.each<[string, (handed: HandedMedia) => void]>([
    ['before a call is requested', () => undefined],
    [
      'after the request is over',
      (handed) => {
        handed.open();
        handed.close();
      },
    ],
    [
      'once the call exists',
      (handed) => {
        handed.open();
        handed.prepare({});
        handed.open();
      },
    ],
  ])('%s', async (_, prepare) => {
    const media = fakeMedia();
    const handed = new HandedMedia();
    prepare(handed);
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) handed.receive(track);
    expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  test('if it has ended already, or a second one follows', async () => {
    const { getUserMedia } = fakeMedia() && navigator.mediaDevices;
    const handed = new HandedMedia();
    handed.open();
    const tracks = [];
    for (let times = 0; times < 2; times += 1)
      tracks.push(...(await getUserMedia({ audio: true })).getTracks());
    for (const track of tracks) handed.receive(track);
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
    tracks[1]?.stop();
    expect(handed.prepare({ audioSource: 'mic-1' })).toEqual({ audioSource: 'mic-1' });
  });
});

test('the camera is stopped when it is turned off, but not while the call has not started it', async () => {
  const { live, setInputDevicesAsync, videoIs } = await handedTo();
  videoIs('off');
  videoIs('playable');
  videoIs('off', false);
  expect(live()).toEqual(['audio', 'video']);
  videoIs('off');
  expect(live()).toEqual(['audio']);
  expect(setInputDevicesAsync).toHaveBeenLastCalledWith({ videoDeviceId: 'cam-1' });
  videoIs('playable');
  videoIs('off');
  expect(setInputDevicesAsync).toHaveBeenCalledTimes(2);
});

test('the camera is stopped when it is turned off after a call that joined with it on', async () => {
  const { joins, live, videoIs } = await handedTo();
  joins('playable');
  videoIs('off');
  expect(live()).toEqual(['audio']);
});

test('a track is stopped when the call selects another device, which it names', async () => {
  const { live, selects } = await handedTo();
  selects({ mic: { deviceId: 'mic-1' } });
  expect(live()).toEqual(['audio', 'video']);
  selects({ mic: { deviceId: 'mic-2' } });
  expect(live()).toEqual(['video']);
});

test('the track of an unplugged device is forgotten', async () => {
  const { handed, media, setInputDevicesAsync, call } = await handedTo();
  media.unplug('cam-1');
  await handed.giveBack(call, 'video');
  expect(setInputDevicesAsync).toHaveBeenCalledTimes(1);
});

test('tracks that the call does not accept are stopped', async () => {
  const media = fakeMedia();
  const handed = new HandedMedia();
  handed.open();
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  for (const track of stream.getTracks()) handed.receive(track);
  handed.prepare({});
  const { call, setInputDevicesAsync } = fakeCall();
  setInputDevicesAsync.mockRejectedValue(new Error('No.'));
  handed.giveTo(call);
  await expect.poll(() => media.tracks[0]?.readyState).toBe('ended');
});
