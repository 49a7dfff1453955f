import type { DailyCall } from '@daily-co/daily-js';
import { waitFor } from '@testing-library/react';
import { type Simulation, simulate } from 'tavus-react/simulator';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => void vi.restoreAllMocks());

async function join(source: Simulation): Promise<DailyCall> {
  const { createCall } = await source.create({ signal: new AbortController().signal });
  const call = createCall?.({});
  if (!call) throw new Error('The simulator must provide its own call.');
  await call.join();
  return call;
}

function trackOf(call: DailyCall, who: 'local' | 'pal-session', kind: 'audio' | 'video'): MediaStreamTrack {
  const track = call.participants()[who]?.tracks[kind].persistentTrack;
  if (!track) throw new Error(`No ${kind} track of ${who} yet.`);
  return track;
}

/** Returns the pixels of the current video frame, scaled down. */
function pixels(video: HTMLVideoElement): Uint8ClampedArray {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const context = canvas.getContext('2d');
  context?.drawImage(video, 0, 0, 320, 180);
  return context?.getImageData(0, 0, 320, 180).data ?? new Uint8ClampedArray();
}

it('shows a moving face and plays a voice, and stops all tracks at the end', async () => {
  const source = simulate(
    { greeting: 'Once upon a time there was a simulated conversation.' },
    { delayMs: 20 },
  );
  const call = await join(source);
  const levels: number[] = [];
  call.on('remote-participants-audio-level', (event) => {
    levels.push(event.participantsAudioLevel['pal-session'] ?? 0);
  });
  await call.startRemoteParticipantsAudioLevelObserver();
  const track = (who: 'local' | 'pal-session', kind: 'audio' | 'video') =>
    waitFor(() => trackOf(call, who, kind));
  const picture = await track('pal-session', 'video');
  const sound = await track('pal-session', 'audio');

  const video = Object.assign(document.createElement('video'), { muted: true });
  video.srcObject = new MediaStream([picture]);
  await video.play();
  expect([video.videoWidth, video.videoHeight]).toEqual([1280, 720]);
  const first = pixels(video);
  await expect.poll(() => pixels(video)).not.toEqual(first);
  await expect.poll(() => Math.max(...levels)).toBeGreaterThan(0.05);

  const [camera, microphone] = [await track('local', 'video'), await track('local', 'audio')];
  await call.destroy();
  const states = [picture, sound, camera, microphone].map(({ readyState }) => readyState);
  expect(states).toEqual(['ended', 'ended', 'ended', 'ended']);
  expect(source.calls).toMatchObject([{ listeners: 0, timers: 0 }]);
});

it('continues when the camera and microphone are denied', async () => {
  const refusal = new DOMException('No.', 'NotAllowedError');
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(refusal);
  // Chromium grants all permissions for its fake devices, unlike a browser that denies access.
  vi.spyOn(navigator.permissions, 'query').mockRejectedValue(new TypeError('Unknown.'));
  const source = simulate({ greeting: '' }, { delayMs: 20 });
  const { createCall } = await source.create({ signal: new AbortController().signal });
  const call = createCall?.({});
  const errors: unknown[] = [];
  call?.on('camera-error', ({ error }) => void errors.push(error));
  await call?.join();
  await expect.poll(() => errors).toMatchObject([{ type: 'permissions', blockedMedia: ['audio', 'video'] }]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(call?.participants().local.tracks.video).toMatchObject({
    state: 'blocked',
    blocked: { byPermissions: true },
  });
  expect(call?.meetingState()).toBe('joined-meeting');
  await call?.destroy();
});

it('does not request unwanted devices, and stops tracks that arrive too late', async () => {
  const source = simulate({ greeting: '' }, { delayMs: 20 });
  const { createCall } = await source.create({ signal: new AbortController().signal });
  const call = createCall?.({ videoSource: false });
  const late: MediaStream[] = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    const stream = await ask(wanted);
    await new Promise((resolve) => setTimeout(resolve, 100));
    late.push(stream);
    return stream;
  });
  await call?.join();
  await call?.destroy();
  await expect.poll(() => late).toHaveLength(1);
  expect(asked).toHaveBeenCalledWith({ audio: true });
  await expect.poll(() => late[0]?.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
});

it('unmutes the microphone that it has muted, without asking the browser again', async () => {
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  const call = await join(simulate({ greeting: '' }, { delayMs: 20 }));
  const microphone = await waitFor(() => trackOf(call, 'local', 'audio'));
  asked.mockClear();
  call.setLocalAudio(false);
  await expect.poll(() => call.localAudio()).toBe(false);
  expect([microphone.readyState, microphone.enabled]).toEqual(['live', false]);
  call.setLocalAudio(true);
  await expect.poll(() => call.localAudio()).toBe(true);
  expect(trackOf(call, 'local', 'audio')).toBe(microphone);
  expect([microphone.readyState, microphone.enabled]).toEqual(['live', true]);
  expect(asked).not.toHaveBeenCalled();
  await call.destroy();
});

it('opens another microphone when unmuted, if another one was chosen or the muted one has ended', async () => {
  const call = await join(simulate({ greeting: '' }, { delayMs: 20 }));
  const first = await waitFor(() => trackOf(call, 'local', 'audio'));
  const { devices } = await call.enumerateDevices();
  const other = devices.find(
    ({ kind, deviceId }) => kind === 'audioinput' && deviceId !== first.getSettings().deviceId,
  );
  call.setLocalAudio(false);
  await call.setInputDevicesAsync({ audioDeviceId: other?.deviceId ?? '' });
  call.setLocalAudio(true);
  const second = await waitFor(() => trackOf(call, 'local', 'audio'));
  expect(second.getSettings().deviceId).toBe(other?.deviceId);
  expect(first.readyState).toBe('ended');
  call.setLocalAudio(false);
  second.stop();
  call.setLocalAudio(true);
  await waitFor(() => expect(trackOf(call, 'local', 'audio').readyState).toBe('live'));
  await call.destroy();
});

it('takes as long to open devices and to leave as a real call, and goes on in the meantime', async () => {
  const { createCall } = await simulate({ greeting: '' }, { delayMs: 20, seed: 1 }).create({
    signal: new AbortController().signal,
  });
  const call = createCall?.({});
  await call?.join();
  expect(call?.participants().local.tracks.video.state).toBe('loading');
  await expect.poll(() => call?.participants().local.tracks.video.state).toBe('playable');
  const leaving = call?.leave();
  await new Promise(requestAnimationFrame);
  expect(call?.meetingState()).toBe('joined-meeting');
  await leaving;
  expect(call?.meetingState()).toBe('left-meeting');
  await call?.destroy();
});
