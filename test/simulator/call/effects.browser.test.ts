import type { DailyCall, DailyInputSettings } from '@daily-co/daily-js';
import { waitFor } from '@testing-library/react';
import { simulate } from 'tavus-react/simulator';
import { expect, it } from 'vitest';
import { engine } from '../../engines/engine';

async function join(options: { inputSettings?: DailyInputSettings } = {}): Promise<DailyCall> {
  const source = simulate({ greeting: '' }, { delayMs: 20, deviceMs: 1 });
  const { createCall } = await source.create({ signal: new AbortController().signal });
  const call = createCall?.(options);
  if (!call) throw new Error('The simulator must provide its own call.');
  await call.join();
  await waitFor(() => expect(camera(call)).toBeDefined());
  return call;
}

function camera(call: DailyCall): MediaStreamTrack | undefined {
  return call.participants().local?.tracks.video.track;
}

/** Returns the pixels of a track's current picture. */
async function pixels(track: MediaStreamTrack | undefined): Promise<Uint8ClampedArray> {
  if (!track) throw new Error('There is no picture.');
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  await video.play();
  await waitFor(() => expect(video.videoWidth).toBeGreaterThan(0));
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const context = canvas.getContext('2d');
  context?.drawImage(video, 0, 0, 320, 180);
  video.srcObject = null;
  return context?.getImageData(0, 0, 320, 180).data ?? new Uint8ClampedArray();
}

/** Returns how much neighboring pixels differ. */
function sharpness(data: Uint8ClampedArray): number {
  let sum = 0;
  for (let index = 4; index < data.length; index += 4)
    sum += Math.abs((data[index] ?? 0) - (data[index - 4] ?? 0)) ** 2;
  return sum;
}

const blurred: DailyInputSettings = {
  video: { processor: { type: 'background-blur', config: { strength: 1 } } },
};
const none: DailyInputSettings = { video: { processor: { type: 'none' } } };

/** A red image, as a `data:` address. */
function redImage(): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = '#f00';
  context?.fillRect(0, 0, 8, 8);
  return canvas.toDataURL('image/png');
}

it('shows a blurred picture while a blur is set, with the same device, and stops drawing at the end', async ({
  skip,
}) => {
  skip(engine === 'firefox', "Firefox's fake camera shows one color, which no blur changes");
  const call = await join();
  const sharp = camera(call);
  const device = (await call.getInputDevices()).camera;
  const started: string[] = [];
  call.on('track-started', ({ track, type }) => type === 'video' && started.push(track.id));
  await call.updateInputSettings(blurred);
  const blur = camera(call);
  expect(blur).not.toBe(sharp);
  // The first track may be reported only now.
  expect([started.at(-1), (await call.getInputDevices()).camera]).toEqual([blur?.id, device]);
  await waitFor(async () =>
    expect(sharpness(await pixels(blur))).toBeLessThan(sharpness(await pixels(sharp)) / 4),
  );
  await call.updateInputSettings(none);
  expect([camera(call), blur?.readyState]).toEqual([sharp, 'ended']);
  await call.updateInputSettings(blurred);
  const again = camera(call);
  await call.leave();
  expect([sharp?.readyState, again?.readyState]).toEqual(['ended', 'ended']);
});

it('puts an image behind the middle of the picture', async () => {
  const call = await join();
  await call.updateInputSettings({
    video: { processor: { type: 'background-image', config: { source: redImage() } } },
  });
  await waitFor(async () => {
    const data = await pixels(camera(call));
    const [red = 0, green = 0] = data.slice(0, 2);
    expect([red > 200, green < 60]).toEqual([true, true]);
    const middle = data.slice((110 * 320 + 160) * 4);
    expect((middle[0] ?? 0) - (middle[1] ?? 0)).toBeLessThan(120);
  });
  await call.leave();
});

it('keeps the effect when the camera is turned off and on, and begins with that of its options', async () => {
  const call = await join({ inputSettings: blurred });
  await expect.poll(async () => (await pixels(camera(call))).some((value) => value > 0)).toBe(true);
  const first = camera(call);
  call.setLocalVideo(false);
  await waitFor(() => expect([camera(call), first?.readyState]).toEqual([undefined, 'ended']));
  call.setLocalVideo(true);
  await waitFor(() => expect(camera(call)?.readyState).toBe('live'));
  expect((await call.getInputSettings()).video?.processor?.type).toBe('background-blur');
  await call.leave();
});

it('applies no effect to a track that it was given, like Daily', async () => {
  const call = await join();
  const [track] = (await navigator.mediaDevices.getUserMedia({ video: true })).getVideoTracks();
  if (!track) throw new Error('There is no camera.');
  await call.setInputDevicesAsync({ videoSource: track });
  await call.updateInputSettings(blurred);
  expect(camera(call)).toBe(track);
  await call.leave();
  track.stop();
});

it('reports an image that cannot be read, and sends the camera without it', async () => {
  const call = await join();
  const before = camera(call);
  const errors: string[] = [];
  call.on('nonfatal-error', ({ type }) => errors.push(type));
  await call.updateInputSettings({
    video: { processor: { type: 'background-image', config: { source: 'data:image/png;base64,AAAA' } } },
  });
  expect([errors, camera(call)]).toEqual([['video-processor-error'], before]);
  expect((await call.getInputSettings()).video?.processor?.type).toBe('none');
  await call.leave();
});
