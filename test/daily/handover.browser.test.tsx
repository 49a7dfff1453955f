import { act, cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ModeControls, useMode } from '../../src/hooks/conversation/useMode';
import { type Camera, useCamera } from '../../src/hooks/media/useCamera';
import { useHairCheck } from '../../src/hooks/media/useHairCheck';
import { type Microphone, useMicrophone } from '../../src/hooks/media/useMicrophone';
import type { SimulateOptions } from '../../src/simulator';
import { engine } from '../engines/engine';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  localStorage.clear();
  await leaveNothing();
});

/** Watches what the page requests of the browser and gets. */
function watchMedia() {
  const tracks: MediaStreamTrack[] = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const asking = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  });
  const live = (kind?: string) =>
    tracks.filter((track) => track.readyState === 'live' && (kind === undefined || track.kind === kind));
  return { asked: () => asking.mock.calls.length, live };
}

async function idsOf(kind: MediaDeviceKind) {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.flatMap((device) => (device.kind === kind ? device.deviceId : []));
}

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  /** Renders a hair check that is mounted until the conversation starts, or for good. */
  async function checking(options: SimulateOptions = {}, stays = false) {
    const media = watchMedia();
    const inputs: { microphone?: Microphone; camera?: Camera } = {};
    function Inputs() {
      inputs.microphone = useMicrophone();
      inputs.camera = useCamera();
      return null;
    }
    function Check() {
      useHairCheck();
      return null;
    }
    let modes: ModeControls | undefined;
    function Lobby() {
      modes = useMode();
      return stays || modes.mode === 'haircheck' ? <Check /> : null;
    }
    const source = open({ greeting: '' }, options);
    const call = renderCall(
      { source, dailyOptions },
      <>
        <Inputs />
        <Lobby />
      </>,
    );
    const show = (check: boolean) => act(() => (check ? modes?.openHairCheck() : modes?.closeHairCheck()));
    show(true);
    await waitFor(() => expect(media.live()).toHaveLength(2));
    const states = () => [inputs.microphone?.permission, inputs.camera?.permission];
    await expect.poll(states).toEqual(['granted', 'granted']);
    return { media, inputs, source, call, show };
  }

  test('the call uses the tracks of the hair check, without another prompt', async () => {
    const { media, inputs, call } = await checking();
    const tracks = media.live();
    const devices = [inputs.microphone?.deviceId, inputs.camera?.deviceId];
    await call.start();
    expect(call.now.state).toBe('connected');
    await expect.poll(() => inputs.camera?.enabled).toBe(true);
    const sent = () => {
      const local = call.daily?.participants().local?.tracks;
      return [local?.audio.persistentTrack?.id, local?.video.persistentTrack?.id];
    };
    await expect
      .poll(sent)
      .toEqual(['audio', 'video'].map((kind) => tracks.find((t) => t.kind === kind)?.id));
    expect([media.live(), media.asked()]).toEqual([tracks, 1]);
    await expect.poll(() => [inputs.microphone?.deviceId, inputs.camera?.deviceId]).toEqual(devices);
    await call.end();
    expect(media.live()).toEqual([]);
  });

  test('the call uses the microphone that was chosen in the hair check', async ({ skip }) => {
    skip(
      engine === 'firefox',
      'Firefox has one fake microphone, and daily-js does not know the one that the tests add',
    );
    const { media, inputs, call } = await checking();
    const wanted = (await idsOf('audioinput')).at(-1) ?? '';
    await inputs.microphone?.setDevice(wanted);
    await expect.poll(() => media.live('audio')[0]?.getSettings().deviceId).toBe(wanted);
    expect(inputs.microphone?.deviceId).toBe(wanted);
    await call.start();
    await expect.poll(() => inputs.microphone?.deviceId).toBe(wanted);
    expect(media.live('audio').map((track) => track.getSettings().deviceId)).toEqual([wanted]);
    expect(media.asked()).toBe(2);
  });

  test('turning the camera off turns its light off, and turning it on opens the same camera', async () => {
    const { media, inputs, call } = await checking();
    const deviceId = inputs.camera?.deviceId;
    await call.start();
    await expect.poll(() => inputs.camera?.enabled).toBe(true);
    act(() => inputs.camera?.setEnabled(false));
    await expect.poll(() => media.live('video')).toEqual([]);
    await expect.poll(() => inputs.camera?.enabled).toBe(false);
    expect(media.asked()).toBe(1);
    act(() => inputs.camera?.setEnabled(true));
    await expect.poll(() => inputs.camera?.enabled).toBe(true);
    await expect
      .poll(() => media.live('video').map((track) => track.getSettings().deviceId))
      .toEqual([deviceId]);
    await expect.poll(() => inputs.camera?.deviceId).toBe(deviceId);
    expect(media.live('audio')).toHaveLength(1);
  });

  test('a camera turned off while the call connects is off in it, with its light', async () => {
    const { media, inputs, call } = await checking({ delayMs: 300 });
    const starting = call.start();
    await call.until('connecting');
    act(() => inputs.camera?.setEnabled(false));
    await starting;
    await expect.poll(() => media.live('video')).toEqual([]);
    await expect.poll(() => inputs.camera?.enabled).toBe(false);
    expect(call.now.state).toBe('connected');
  });

  test('a muted microphone stays open, and is unmuted without another prompt', async () => {
    const { media, inputs, call } = await checking();
    await call.start();
    await expect.poll(() => inputs.microphone?.enabled).toBe(true);
    const [track] = media.live('audio');
    act(() => inputs.microphone?.setEnabled(false));
    await expect.poll(() => track?.enabled).toBe(false);
    act(() => inputs.microphone?.setEnabled(true));
    await expect.poll(() => track?.enabled).toBe(true);
    expect([media.live('audio'), media.asked()]).toEqual([[track], 1]);
  });

  test('another device chosen in the call replaces the track, which is stopped', async ({ skip }) => {
    skip(
      engine === 'firefox',
      'Firefox has one fake microphone, and daily-js does not know the one that the tests add',
    );
    const { media, inputs, call } = await checking();
    const wanted = (await idsOf('audioinput')).at(-1) ?? '';
    await call.start();
    await expect.poll(() => inputs.microphone?.enabled).toBe(true);
    await inputs.microphone?.setDevice(wanted);
    await expect
      .poll(() => media.live('audio').map((track) => track.getSettings().deviceId))
      .toEqual([wanted]);
    await expect.poll(() => inputs.microphone?.deviceId).toBe(wanted);
    expect(media.live('video')).toHaveLength(1);
  });

  test('`cycle` resolves once the call uses the next microphone, or with the problem', async ({ skip }) => {
    skip(
      engine === 'firefox',
      'Firefox has one fake microphone, and daily-js does not know the one that the tests add',
    );
    const { media, inputs, call } = await checking();
    await call.start();
    await expect.poll(() => inputs.microphone?.enabled).toBe(true);
    await expect.poll(() => inputs.microphone?.label).toBeTruthy();
    const ids = inputs.microphone?.devices.map(({ deviceId }) => deviceId) ?? [];
    for (let turn = 0; turn <= ids.length; turn += 1) {
      const before = ids.indexOf(inputs.microphone?.deviceId ?? '');
      const outcome = await inputs.microphone?.cycle();
      const next = ids[(before + 1) % ids.length];
      expect([outcome?.device?.deviceId, outcome?.problem]).toEqual([next, undefined]);
      expect(media.live('audio').map((track) => track.getSettings().deviceId)).toEqual([next]);
      await expect.poll(() => inputs.microphone?.label).toBe(outcome?.device?.label);
    }
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
      new DOMException('busy', 'NotReadableError'),
    );
    expect((await inputs.microphone?.cycle())?.problem).toBe('in-use');
  });

  test('a track that ends on its own is replaced by another device', async () => {
    const { media, inputs, call } = await checking();
    await call.start();
    await expect.poll(() => inputs.microphone?.enabled).toBe(true);
    const [track] = media.live('audio');
    const lostId = track?.getSettings().deviceId;
    const others = (await navigator.mediaDevices.enumerateDevices()).filter(
      ({ deviceId }) => deviceId !== lostId,
    );
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(others);
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
    await expect.poll(() => media.live('audio')).toHaveLength(1);
    await expect.poll(() => inputs.microphone?.permission).toBe('granted');
    expect(media.live('audio')[0]?.getSettings().deviceId).not.toBe(lostId);
  });

  test('leaving the hair check without starting stops the tracks', async () => {
    const { media, show } = await checking();
    show(false);
    expect(media.live()).toEqual([]);
  });

  test.each([
    ['fails to create the conversation', { failCreate: true }],
    ['fails to join', { failJoin: 'no-room' }],
  ] as const)('a start that %s stops the tracks', async (_, options) => {
    const { media, call } = await checking(options);
    await call.start();
    expect(call.now.state).toBe('error');
    await expect.poll(() => [media.live(), media.asked()]).toEqual([[], 1]);
  });

  test.each([
    ['before the conversation exists', 'initializing'],
    ['while it connects', 'connecting'],
  ] as const)('a start that is given up %s stops the tracks', async (_, state) => {
    const { media, call } = await checking({ delayMs: 200 });
    const starting = call.start();
    await call.until(state);
    await call.end();
    await starting;
    await expect.poll(() => media.live()).toEqual([]);
    expect(media.asked()).toBe(1);
  });

  test('a provider that unmounts during the start stops the tracks', async () => {
    const { media, call } = await checking({ delayMs: 100 });
    void call.start();
    await call.until('initializing');
    cleanup();
    await expect.poll(() => media.live()).toEqual([]);
  });

  test('a hair check that stays mounted gives its tracks to the call, and opens again after it', async () => {
    const { media, inputs, call } = await checking({}, true);
    const tracks = media.live();
    await call.start();
    await expect.poll(() => inputs.camera?.enabled).toBe(true);
    expect([media.live(), media.asked()]).toEqual([tracks, 1]);
    act(() => inputs.camera?.setEnabled(false));
    await expect.poll(() => call.daily?.localVideo()).toBe(false);
    await call.end();
    await expect.poll(() => media.live()).toHaveLength(2);
    cleanup();
    expect(media.live()).toEqual([]);
  });

  test('a second conversation starts from its own hair check', async () => {
    const { media, inputs, call, show } = await checking();
    await call.start();
    await call.end();
    show(true);
    await expect.poll(() => media.live()).toHaveLength(2);
    await call.start();
    await expect.poll(() => inputs.camera?.enabled).toBe(true);
    expect([media.live().length, media.asked()]).toEqual([2, 2]);
  });
});
