import Daily from '@daily-co/daily-js';
import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { type ModeControls, useMode } from '../../src/hooks/conversation/useMode';
import { type BackgroundControls, useBackground } from '../../src/hooks/effects/useBackground';
import { type NoiseCancellation, useNoiseCancellation } from '../../src/hooks/effects/useNoiseCancellation';
import { useHairCheck } from '../../src/hooks/media/useHairCheck';
import { loopback, loopbackOptions } from './loopback';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  localStorage.clear();
  await leaveNothing();
});

const seen: { background?: BackgroundControls; noise?: NoiseCancellation; modes?: ModeControls } = {};

function Effects() {
  seen.background = useBackground();
  seen.noise = useNoiseCancellation();
  seen.modes = useMode();
  return seen.modes.mode === 'haircheck' ? <Check /> : null;
}

function Check() {
  useHairCheck();
  return null;
}

/** Watches the tracks that the page opens. */
function watchTracks() {
  const tracks: MediaStreamTrack[] = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  });
  return {
    opened: (kind: string) => tracks.filter((track) => track.kind === kind).length,
    live: () => tracks.filter(({ readyState }) => readyState === 'live'),
  };
}

describe.each(carriers)('over $name', ({ name, open, dailyOptions }) => {
  async function checking() {
    const media = watchTracks();
    const call = renderCall({ source: open({ greeting: '' }), dailyOptions }, <Effects />);
    act(() => seen.modes?.openHairCheck());
    await waitFor(() => expect(media.live()).toHaveLength(2));
    const types = async () => {
      const { audio, video } = (await call.daily?.getInputSettings()) ?? {};
      return [audio, video].map((input) => input?.processor?.type ?? 'none');
    };
    return { media, call, types };
  }

  test('a choice of the hair check is applied, to a microphone that the call opens itself', async () => {
    const { media, call, types } = await checking();
    await act(async () => seen.noise?.setEnabled(true));
    expect(seen.noise?.status).toBe('waiting');
    await call.start();
    await expect.poll(() => seen.noise?.status).toBe('on');
    expect(await types()).toEqual(['noise-cancellation', 'none']);
    // Without an effect, the camera is the one of the hair check.
    await expect.poll(() => [media.opened('audio'), media.opened('video')]).toEqual([2, 1]);
    await expect.poll(() => media.live()).toHaveLength(2);
    await call.end();
    await expect.poll(() => media.live()).toEqual([]);
    await expect.poll(() => seen.noise?.status).toBe('waiting');
  });

  test('a choice in the call has the call open the microphone again, which was taken over', async () => {
    const { media, call, types } = await checking();
    await call.start();
    await expect.poll(() => call.daily?.localAudio()).toBe(true);
    expect(media.opened('audio')).toBe(1);
    await act(async () => seen.noise?.setEnabled(true));
    expect([seen.noise?.status, await types()]).toEqual(['on', ['noise-cancellation', 'none']]);
    await expect.poll(() => media.opened('audio')).toBe(2);
    await act(async () => seen.noise?.setEnabled(false));
    expect([seen.noise?.status, await types()]).toEqual(['off', ['none', 'none']]);
    await expect.poll(() => media.live()).toHaveLength(2);
  });

  test('an image that the call refuses does not keep the conversation from starting', async ({ skip }) => {
    skip(
      name === 'daily-js' && !Daily.supportedBrowser().supportsVideoProcessing,
      'without WebGL, daily-js offers no backgrounds',
    );
    const { call } = await checking();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await act(async () => seen.background?.setBackground({ type: 'image', url: '/room.webp' }));
    await call.start();
    expect(call.now.state).toBe('connected');
    await expect.poll(() => seen.background?.problem?.code).toBe('failed');
    await act(async () => seen.background?.setBackground({ type: 'blur' }));
    expect([seen.background?.status, seen.background?.problem]).toEqual(['on', undefined]);
  });
});

test('an effect that fails in the engine of Daily is a problem, and the conversation goes on', async () => {
  const source = loopback({ greeting: '' }, { seed: 1, speed: 8, delayMs: 20 });
  const call = renderCall({ source, dailyOptions: loopbackOptions() }, <Effects />);
  await call.start();
  await act(async () => seen.noise?.setEnabled(true));
  expect(seen.noise?.status).toBe('on');
  source.room().effectFails('input-settings-error', 'Noise cancellation could not be loaded');
  await expect.poll(() => seen.noise?.problem?.code).toBe('failed');
  expect([seen.noise?.enabled, seen.noise?.status, call.now.state]).toEqual([true, 'failed', 'connected']);
});

test('the settings of Daily are reported by their events, as the simulator reports them', async ({
  skip,
}) => {
  skip(
    inject('dailyVersion') !== undefined,
    'the stand-in for the oldest engine of Daily does not report settings',
  );
  for (const { open, dailyOptions } of carriers) {
    const call = renderCall({ source: open({ greeting: '' }), dailyOptions }, <Effects />);
    await call.start();
    const events: object[] = [];
    call.daily?.on('input-settings-updated', ({ action, inputSettings }) =>
      events.push({ action, type: inputSettings.audio?.processor?.type }),
    );
    await act(async () => seen.noise?.setEnabled(true));
    await act(async () => seen.noise?.setEnabled(true));
    await expect
      .poll(() => events)
      .toEqual([{ action: 'input-settings-updated', type: 'noise-cancellation' }]);
    await call.end();
    localStorage.clear();
    await leaveNothing();
  }
});
