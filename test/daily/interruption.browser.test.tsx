import { act } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Notice, useNotices } from '../../src/hooks/conversation/useNotices';
import { type Camera, useCamera } from '../../src/hooks/media/useCamera';
import { type Microphone, useMicrophone } from '../../src/hooks/media/useMicrophone';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

/** Hides all devices but the first of each kind: with a second one, the call goes on at once. */
function hideOthers(): void {
  const { mediaDevices } = navigator;
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  vi.spyOn(mediaDevices, 'enumerateDevices').mockImplementation(async () => {
    const all = await list();
    return all.filter((device) => device === all.find(({ kind }) => kind === device.kind));
  });
}

/** Ends a track as a phone does while the page is in the background. No API lets a page cause it. */
function end(track: MediaStreamTrack): void {
  track.stop();
  act(() => void track.dispatchEvent(new Event('ended')));
}

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  test.each([
    ['microphone', 'audio'],
    ['camera', 'video'],
  ] as const)('a %s that the system has ended works again when the visitor returns', async (device, kind) => {
    hideOthers();
    const seen: { microphone?: Microphone; camera?: Camera; notices: readonly Notice[] } = { notices: [] };
    function Watch() {
      seen.microphone = useMicrophone();
      seen.camera = useCamera();
      seen.notices = useNotices();
      return null;
    }
    const call = renderCall({ source: open({ greeting: '' }), dailyOptions }, <Watch />);
    await call.start();
    const sent = () => call.daily?.participants().local.tracks[kind].persistentTrack;
    await expect.poll(() => sent()?.readyState).toBe('live');
    await expect.poll(() => seen[device]?.enabled).toBe(true);
    let track = sent();
    // Repeated, because daily-js may replace the track shortly after it has joined.
    const lose = () => {
      track = sent();
      if (track?.readyState === 'live') end(track);
      return seen[device]?.enabled;
    };
    await expect.poll(lose).toBe(false);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => sent()?.readyState === 'live' && sent() !== track).toBe(true);
    await expect.poll(() => seen[device]?.enabled).toBe(true);
    expect(seen.notices).toEqual([]);
  });
});
