import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { MediaChoices } from '../../../src/call/media/MediaChoices';
import { MediaPreview, type PreviewState } from '../../../src/call/media/MediaPreview';
import { type FakeMedia, fakeMedia } from '../../fixtures/fakeMedia';

interface Opened {
  readonly media: FakeMedia;
  readonly preview: MediaPreview;
  state(): PreviewState;
}

async function open(choices: MediaChoices = {}, prepare?: (media: FakeMedia) => void): Promise<Opened> {
  const media = fakeMedia();
  prepare?.(media);
  let state: PreviewState | undefined;
  const preview = new MediaPreview(
    choices,
    (next) => {
      state = next;
    },
    stop,
  );
  preview.open();
  await settled();
  return {
    media,
    preview,
    state() {
      if (!state) throw new Error('Nothing was published.');
      return state;
    },
  };
}

const stop = (track: MediaStreamTrack) => track.stop();

/** Waits for the next task, by which the fake browser has answered. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

test('asks once for both inputs, and gives up every track when it is closed', async () => {
  const { media, state, preview } = await open();
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
  expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'granted']);
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['live', 'live']);
  preview.close();
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

test('asks for nothing when it is closed at once, as by StrictMode', async () => {
  const media = fakeMedia();
  const preview = new MediaPreview({}, () => undefined, stop);
  preview.open();
  preview.close();
  await settled();
  expect(media.getUserMedia).not.toHaveBeenCalled();
});

test('gives up tracks that arrive after closing', async () => {
  const media = fakeMedia();
  const preview = new MediaPreview({}, () => undefined, stop);
  preview.open();
  await Promise.resolve();
  preview.close();
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

test('does not ask for an input that is off, and keeps it off for the call', async () => {
  const { media, preview } = await open({ microphoneOn: true, cameraOn: false });
  expect(media.getUserMedia.mock.calls).toEqual([[{ audio: true }]]);
  expect(preview.choices).toMatchObject({ microphoneOn: true, cameraOn: false });
});

test('turning an input off stops its track, and choosing a device asks for that device', async () => {
  const { media, preview, state } = await open();
  preview.setEnabled('video', false);
  expect(state().video).toMatchObject({ track: undefined, permission: 'granted' });
  expect(media.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live')).toEqual(
    [],
  );
  preview.setDevice('audio', 'mic-2');
  await settled();
  expect(media.getUserMedia.mock.lastCall).toEqual([{ audio: { deviceId: { exact: 'mic-2' } } }]);
  expect(preview.choices).toMatchObject({ microphoneId: 'mic-2', cameraOn: false });
});

test('opens the microphone even if the camera is in use', async () => {
  const { state, preview } = await open({}, (media) =>
    media.fail(new DOMException('busy', 'NotReadableError'), ['video']),
  );
  expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'in-use']);
  expect(preview.choices).toMatchObject({ microphoneOn: true, cameraOn: false });
});

describe('an unavailable input', () => {
  test.each([
    ['NotFoundError', undefined, 'not-found'],
    ['OverconstrainedError', undefined, 'not-found'],
    ['NotReadableError', undefined, 'in-use'],
    ['AbortError', undefined, 'in-use'],
    ['SecurityError', undefined, 'disallowed'],
    ['NotAllowedError', 'denied', 'blocked'],
    ['NotAllowedError', 'prompt', 'dismissed'],
    ['NotAllowedError', undefined, 'blocked'],
    ['TypeError', undefined, 'not-supported'],
    ['NotSupportedError', undefined, 'not-supported'],
  ])('with %s and the stored permission %s is %s', async (name, remembered, permission) => {
    const { state } = await open({}, (media) => {
      media.remember(remembered);
      media.fail(new DOMException('no', name));
    });
    expect(state().video.permission).toBe(permission);
  });

  test('is not-supported in a browser without media devices', async () => {
    const { state, preview } = await open({}, () => vi.stubGlobal('navigator', {}));
    onTestFinished(() => void vi.unstubAllGlobals());
    expect([state().audio.permission, state().video.permission]).toEqual(['not-supported', 'not-supported']);
    expect(state().devices).toEqual([]);
    expect(preview.choices).toMatchObject({ microphoneOn: false, cameraOn: false });
  });

  test("is disallowed by the page's permissions policy", async () => {
    const { state } = await open({}, (media) => {
      media.disallow();
      media.fail(new DOMException('no', 'NotAllowedError'));
    });
    expect(state().audio.permission).toBe('disallowed');
  });
});

test('opens the camera as soon as the visitor lifts the block in the browser', async () => {
  const { media, state } = await open({}, (fake) => {
    fake.remember('denied');
    fake.fail(new DOMException('no', 'NotAllowedError'));
  });
  expect(state().video.permission).toBe('blocked');
  media.work();
  media.remember('granted');
  await settled();
  expect(state().video.permission).toBe('granted');
});

test('asks for nothing when the block is lifted after closing', async () => {
  const { media, preview } = await open({}, (fake) => {
    fake.remember('denied');
    fake.fail(new DOMException('no', 'NotAllowedError'));
  });
  preview.close();
  media.remember('granted');
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
});

test.each([
  ['dismissed the prompt', 'prompt'],
  ['denied access', 'denied'],
])('a visitor who %s is not asked again', async (_, answer) => {
  const { media } = await open({}, (fake) => {
    fake.remember(answer);
    fake.fail(new DOMException('no', 'NotAllowedError'));
  });
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
});

test('opens the microphone even if only the camera is blocked', async () => {
  const { state } = await open({}, (media) => {
    media.remember('granted');
    media.fail(new DOMException('no', 'NotAllowedError'), ['video']);
  });
  expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'blocked']);
});

test('a restored permission opens only an input that is wanted and has no track', async () => {
  const { media, preview, state } = await open({}, (fake) => fake.remember('prompt'));
  preview.setEnabled('video', false);
  const asked = media.getUserMedia.mock.calls.length;
  media.remember('granted');
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(asked);
  expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'granted']);
  media.fail(new DOMException('busy', 'NotReadableError'));
  preview.setEnabled('video', true);
  media.remember('granted');
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(asked + 1);
  media.work();
  media.remember('denied');
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(asked + 1);
});

test('lists devices while both inputs are off, follows device changes, and skips devices without an id', async () => {
  const { media, preview, state } = await open({ microphoneOn: false, cameraOn: false }, (fake) =>
    fake.remember('granted'),
  );
  const ids = () => state().devices.map(({ deviceId }) => deviceId);
  expect(ids()).toEqual(['mic-1', 'mic-2', 'cam-1', 'cam-2', 'out-1']);
  preview.setDevice('video', 'cam-1');
  expect(media.getUserMedia).not.toHaveBeenCalled();
  expect(preview.choices).toMatchObject({ cameraId: 'cam-1' });
  const lists = vi.spyOn(navigator.mediaDevices, 'enumerateDevices');
  const plug = async (...plugged: readonly string[]) => {
    lists.mockResolvedValue(plugged.map((deviceId) => ({ deviceId }) as MediaDeviceInfo));
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await settled();
  };
  await plug('mic-3', '');
  expect(ids()).toEqual(['mic-3']);
  lists.mockRejectedValue(new Error('Not now.'));
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  await settled();
  expect(ids()).toEqual([]);
  preview.close();
  lists.mockClear();
  await plug('mic-4');
  expect(lists).not.toHaveBeenCalled();
});

test('lists the devices again once access is granted, because they have no ids before', async () => {
  const { preview, state } = await open({ microphoneOn: false, cameraOn: false });
  expect(state().devices).toEqual([]);
  preview.setEnabled('video', true);
  await settled();
  expect(state().devices.map(({ label }) => label)).toEqual(['Front camera', 'Room camera']);
});

describe('a chosen device', () => {
  const used = ({ tracks }: FakeMedia) =>
    tracks.flatMap(({ readyState, deviceId }) => (readyState === 'live' ? deviceId : []));

  test('is the one that opens, in the first request and when it is chosen later', async () => {
    const { media, preview, state } = await open({ microphoneId: 'mic-2', cameraId: 'cam-2' });
    expect(media.getUserMedia).toHaveBeenCalledTimes(1);
    expect(used(media)).toEqual(['mic-2', 'cam-2']);
    preview.setDevice('audio', 'mic-1');
    await settled();
    expect(used(media)).toEqual(['cam-2', 'mic-1']);
    expect([state().audio.deviceId, state().video.deviceId]).toEqual(['mic-1', 'cam-2']);
  });

  test.each([
    ['microphone', { microphoneId: 'gone', cameraId: 'cam-2' }, ['mic-1', 'cam-2']],
    ['camera', { microphoneId: 'mic-2', cameraId: 'gone' }, ['mic-2', 'cam-1']],
    ['microphone and camera', { microphoneId: 'gone', cameraId: 'gone' }, ['mic-1', 'cam-1']],
  ])('is replaced if the %s is gone, and the other input keeps its own', async (_, choices, devices) => {
    const { media, preview, state } = await open(choices);
    expect(used(media)).toEqual(devices);
    expect([preview.choices.microphoneId, preview.choices.cameraId]).toEqual(devices);
    expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'granted']);
  });

  test('is replaced if it is gone when it is chosen', async () => {
    const { media, preview } = await open();
    preview.setDevice('audio', 'gone');
    await settled();
    expect(used(media)).toEqual(['cam-1', 'mic-1']);
  });

  test('opens even if the other input has no device at all', async () => {
    const { media, state } = await open({ microphoneId: 'mic-2', cameraId: 'cam-1' }, (fake) => {
      fake.unplug('cam-1');
      fake.unplug('cam-2');
    });
    expect(used(media)).toEqual(['mic-2']);
    expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'not-found']);
  });
});

test('publishes its state at once, assumes access while the browser asks, and publishes nothing after closing', async () => {
  const media = fakeMedia();
  const published: PreviewState[] = [];
  const preview = new MediaPreview({}, (next) => published.push(next), stop);
  preview.open();
  expect(published).toMatchObject([{ audio: { permission: 'idle' }, video: { permission: 'idle' } }]);
  expect(preview.choices).toMatchObject({ microphoneOn: true, cameraOn: true });
  await Promise.resolve();
  expect(published.at(-1)).toMatchObject({ video: { permission: 'pending' } });
  expect(preview.choices).toMatchObject({ microphoneOn: true, cameraOn: true });
  preview.close();
  const before = published.length;
  media.remember('granted');
  await settled();
  media.remember('granted');
  await settled();
  expect(published).toHaveLength(before);
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
});

test('a new device replaces the previous one, whose ended event is then ignored', async () => {
  const { media, preview, state } = await open();
  const [first] = media.tracks;
  preview.setDevice('audio', 'mic-2');
  await settled();
  const asked = media.getUserMedia.mock.calls.length;
  first?.dispatchEvent(new Event('ended'));
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(asked);
  expect(state().audio.deviceId).toBe('mic-2');
  expect(media.tracks.filter(({ readyState }) => readyState === 'live')).toHaveLength(2);
});

test('falls back to another microphone when the current one is unplugged', async () => {
  const { media, state } = await open({ microphoneId: 'mic-2' });
  media.unplug('mic-2');
  await settled();
  expect(state().audio).toMatchObject({ permission: 'granted', deviceId: 'mic-1' });
});

test('turning an input off while the browser asks resets it to idle and stops the late track', async () => {
  const { media, preview, state } = await open({ cameraOn: false, microphoneOn: false });
  preview.setEnabled('video', true);
  expect(state().video.permission).toBe('pending');
  preview.setEnabled('video', false);
  await settled();
  expect(state().video).toMatchObject({ wanted: false, permission: 'idle', track: undefined });
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
});

describe('an input whose tracks end at once', () => {
  /** Opens a preview whose microphone stops working as soon as it is opened. */
  async function openBroken(also: (media: FakeMedia) => void = () => undefined) {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const media = fakeMedia();
    also(media);
    media.breakDown('audio');
    let state: PreviewState | undefined;
    const preview = new MediaPreview(
      { cameraOn: false },
      (next) => {
        state = next;
      },
      stop,
    );
    preview.open();
    await vi.advanceTimersByTimeAsync(1);
    const asked = () => media.getUserMedia.mock.calls.length;
    return { media, preview, asked, audio: () => state?.audio };
  }

  test('is requested a few times with growing pauses, and reported as in use', async () => {
    const { asked, audio } = await openBroken();
    expect([asked(), audio()?.permission, audio()?.track]).toEqual([2, 'in-use', undefined]);
    await vi.advanceTimersByTimeAsync(1001);
    expect([asked(), audio()?.permission]).toEqual([3, 'in-use']);
    await vi.advanceTimersByTimeAsync(2001);
    expect(asked()).toBe(4);
    await vi.advanceTimersByTimeAsync(4001);
    expect(asked()).toBe(5);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([asked(), audio()?.permission]).toEqual([5, 'in-use']);
  });

  test('is reported as not found once its device is gone, and opens again when one is plugged in', async () => {
    const { media, audio, asked } = await openBroken((fake) => fake.unplug('mic-2'));
    media.unplug('mic-1');
    await vi.advanceTimersByTimeAsync(600_000);
    expect([asked(), audio()?.permission]).toEqual([3, 'not-found']);
    media.breakDown(undefined);
    media.plug({ kind: 'audioinput', deviceId: 'mic-3', label: 'New microphone' });
    await vi.advanceTimersByTimeAsync(1);
    expect([audio()?.permission, audio()?.deviceId]).toEqual(['granted', 'mic-3']);
  });

  test('opens at once when a device changes, and then has all its attempts again', async () => {
    const { media, asked, audio } = await openBroken();
    await vi.advanceTimersByTimeAsync(600_000);
    media.plug({ kind: 'audioinput', deviceId: 'mic-3', label: 'New microphone' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toBe(10);
    media.breakDown(undefined);
    media.plug({ kind: 'audioinput', deviceId: 'mic-4', label: 'Another microphone' });
    await vi.advanceTimersByTimeAsync(1);
    expect([audio()?.permission, audio()?.track?.readyState]).toEqual(['granted', 'live']);
  });

  test('opens when the visitor asks for it, and then has all its attempts again', async () => {
    const { media, preview, asked, audio } = await openBroken();
    await vi.advanceTimersByTimeAsync(600_000);
    preview.setEnabled('audio', true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toBe(10);
    media.breakDown(undefined);
    preview.setDevice('audio', 'mic-2');
    await vi.advanceTimersByTimeAsync(1);
    expect([audio()?.permission, audio()?.deviceId]).toEqual(['granted', 'mic-2']);
  });

  test('has all its attempts again after a track that lived for a while', async () => {
    const { media, asked, audio } = await openBroken();
    media.breakDown(undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(audio()?.permission).toBe('granted');
    media.breakDown('audio');
    for (const track of [...media.tracks]) track.lose();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toBe(3 + 4);
  });

  test.each([
    ['closing', ({ preview }: { preview: MediaPreview }) => preview.close()],
    ['turning it off', ({ preview }: { preview: MediaPreview }) => preview.setEnabled('audio', false)],
  ])('%s cancels the next attempt', async (_, cancel) => {
    const opened = await openBroken();
    cancel(opened);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(opened.asked()).toBe(2);
  });
});

test('a track that was given up and ends is not replaced', async () => {
  const { media, preview } = await open();
  preview.close();
  for (const track of media.tracks) track.dispatchEvent(new Event('ended'));
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
});
