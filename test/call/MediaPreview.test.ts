import { describe, expect, test } from 'vitest';
import type { MediaChoices } from '../../src/call/MediaChoices';
import { MediaPreview, type PreviewState } from '../../src/call/MediaPreview';
import { type FakeMedia, fakeMedia } from '../fixtures/fakeMedia';

interface Opened {
  readonly media: FakeMedia;
  readonly preview: MediaPreview;
  state(): PreviewState;
  release(): void;
}

async function open(choices: MediaChoices = {}, prepare?: (media: FakeMedia) => void): Promise<Opened> {
  const media = fakeMedia();
  prepare?.(media);
  let state: PreviewState | undefined;
  const preview = new MediaPreview(choices, (next) => {
    state = next;
  });
  const release = preview.open();
  await settled();
  return {
    media,
    preview,
    release,
    state() {
      if (!state) throw new Error('Nothing was published.');
      return state;
    },
  };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 10));

test('asks once for both, and stops every track when it is let go of', async () => {
  const { media, state, release } = await open();
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
  expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'granted']);
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['live', 'live']);
  release();
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

test('a mount that is taken back at once, as by StrictMode, asks nothing', async () => {
  const media = fakeMedia();
  new MediaPreview({}, () => undefined).open()();
  await settled();
  expect(media.getUserMedia).not.toHaveBeenCalled();
});

test('a track that comes after it was let go of is stopped', async () => {
  const media = fakeMedia();
  const release = new MediaPreview({}, () => undefined).open();
  await Promise.resolve();
  release();
  await settled();
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

test('asks for nothing that was switched off, and carries that into the call', async () => {
  const { media, preview } = await open({ microphoneOn: true, cameraOn: false });
  expect(media.getUserMedia.mock.calls).toEqual([[{ audio: true }]]);
  expect(preview.choices).toMatchObject({ microphoneOn: true, cameraOn: false });
});

test('switching off stops the track, and on asks again; the device that is chosen is the one asked for', async () => {
  const { media, preview, state } = await open();
  preview.setEnabled('video', false);
  expect(state().video.track).toBeUndefined();
  expect(media.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live')).toEqual(
    [],
  );
  preview.setDevice('audio', 'mic-2');
  await settled();
  expect(media.getUserMedia.mock.lastCall).toEqual([{ audio: { deviceId: { ideal: 'mic-2' } } }]);
  expect(preview.choices).toMatchObject({ microphoneId: 'mic-2', cameraOn: false });
});

test('a camera that is in use does not cost the microphone', async () => {
  const { state, preview } = await open({}, (media) =>
    media.fail(new DOMException('busy', 'NotReadableError'), ['video']),
  );
  expect([state().audio.permission, state().video.permission]).toEqual(['granted', 'in-use']);
  expect(preview.choices).toMatchObject({ microphoneOn: true, cameraOn: false });
});

describe('tells apart why there is none', () => {
  test.each([
    ['NotFoundError', undefined, 'not-found'],
    ['NotReadableError', undefined, 'in-use'],
    ['SecurityError', undefined, 'disallowed'],
    ['NotAllowedError', 'denied', 'blocked'],
    ['NotAllowedError', 'prompt', 'dismissed'],
    ['NotAllowedError', undefined, 'blocked'],
    ['TypeError', undefined, 'not-supported'],
  ])('%s, and %s as the browser remembers, is %s', async (name, remembered, permission) => {
    const { state } = await open({}, (media) => {
      media.remember(remembered);
      media.fail(new DOMException('no', name));
    });
    expect(state().video.permission).toBe(permission);
  });

  test("the page's permissions policy", async () => {
    const { state } = await open({}, (media) => {
      media.disallow();
      media.fail(new DOMException('no', 'NotAllowedError'));
    });
    expect(state().audio.permission).toBe('disallowed');
  });
});

test('who lifts the block in the browser sees the camera without doing more', async () => {
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

test('a microphone that is unplugged gives way to another one', async () => {
  const { media, state } = await open({ microphoneId: 'mic-2' });
  media.tracks.find(({ kind }) => kind === 'audio')?.dispatchEvent(new Event('ended'));
  await settled();
  expect(state().audio).toMatchObject({ permission: 'granted', deviceId: 'mic-1' });
});

test('who switches an input off while the browser asks waits for no answer, and gets no track', async () => {
  const { media, preview, state } = await open({ cameraOn: false, microphoneOn: false });
  preview.setEnabled('video', true);
  expect(state().video.permission).toBe('pending');
  preview.setEnabled('video', false);
  await settled();
  expect(state().video).toMatchObject({ wanted: false, permission: 'idle', track: undefined });
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
});
