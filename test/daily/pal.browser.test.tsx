import { act } from '@testing-library/react';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Stage } from '../../src/components/parts/Stage';
import { type Pal, usePal } from '../../src/hooks/media/usePal';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

const original =
  Object.getOwnPropertyDescriptor(HTMLVideoElement.prototype, 'requestVideoFrameCallback') ?? {};

/** Pauses the video before each answer, because daily-react plays it again after some updates. */
const stoodStill = (video: () => HTMLVideoElement | null, answer: () => unknown) => () => {
  video()?.pause();
  return answer();
};

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  /** Returns a connected conversation and the PAL's moving picture. */
  async function watched(read: (pal: Pal) => unknown) {
    const seen: { pal?: Pal; answers: unknown[] } = { answers: [] };
    function Watch() {
      seen.pal = usePal();
      seen.answers.push(read(seen.pal));
      return null;
    }
    const call = renderCall(
      { source: open({ greeting: '' }), dailyOptions },
      <>
        <Stage style={{ width: 320, height: 240 }} />
        <Watch />
      </>,
    );
    await call.start();
    const video = () => document.querySelector<HTMLVideoElement>('video');
    // WebKit never expects enough of a live picture to reach the last state.
    await expect.poll(() => video()?.readyState).toBeGreaterThanOrEqual(HTMLMediaElement.HAVE_FUTURE_DATA);
    return { call, video, seen, answer: () => seen.answers.at(-1) };
  }

  test("reports that the PAL's picture moves, and that it stands still", async () => {
    const { seen, video, answer } = await watched(({ playing }) => playing);
    expect(seen.answers[0]).toBe(false);
    await expect.poll(answer).toBe(true);
    await expect.poll(stoodStill(video, answer), { timeout: 5000 }).toBe(false);
    await video()?.play();
    await expect.poll(answer, { timeout: 5000 }).toBe(true);
  });

  test('reports it in browsers that do not report frames', async () => {
    Object.defineProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback', {
      configurable: true,
      value: undefined,
    });
    onTestFinished(() => {
      Object.defineProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback', original);
    });
    const { video, answer } = await watched(({ playing }) => playing);
    await expect.poll(answer, { timeout: 5000 }).toBe(true);
    await expect.poll(stoodStill(video, answer), { timeout: 5000 }).toBe(false);
  });

  test('watches nothing until `playing` is read', async () => {
    const frames = vi.spyOn(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
    await watched(({ ready }) => ready);
    expect(frames).not.toHaveBeenCalled();
  });

  test('the voice keeps its volume with another track and in the next conversation', async () => {
    const { call, seen } = await watched(({ volume }) => volume);
    const voice = () => document.querySelector('audio');
    act(() => seen.pal?.setVolume(0.25));
    act(() => seen.pal?.setMuted(true));
    // GStreamer, which plays the sound in WebKitGTK, rounds the volume.
    const played = () => [Math.round((voice()?.volume ?? 1) * 1000) / 1000, voice()?.muted];
    await expect.poll(played).toEqual([0.25, true]);
    const element = voice();
    if (!element) throw new Error('The voice is not rendered.');
    const another = (element.srcObject as MediaStream).getAudioTracks().map((track) => track.clone());
    onTestFinished(() => {
      for (const track of another) track.stop();
    });
    // daily-react does this for a new track.
    element.srcObject = new MediaStream(another);
    element.load();
    await expect.poll(() => element.readyState).toBeGreaterThanOrEqual(HTMLMediaElement.HAVE_FUTURE_DATA);
    expect(played()).toEqual([0.25, true]);
    await call.end();
    await expect.poll(voice).toBeNull();
    await call.start();
    await expect.poll(played).toEqual([0.25, true]);
  });
});
