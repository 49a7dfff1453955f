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

/** Does what a browser does when the system mutes a track. No API lets a page cause it. */
function mute(track: MediaStreamTrack | undefined, muted: boolean): void {
  if (!track) throw new Error('There is no track.');
  Object.defineProperty(track, 'muted', { configurable: true, value: muted });
  act(() => void track.dispatchEvent(new Event(muted ? 'mute' : 'unmute')));
}

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  test.each([
    ['microphone', 'audio'],
    ['camera', 'video'],
  ] as const)('a %s that the system mutes is not enabled until it comes back', async (device, kind) => {
    const seen: { microphone?: Microphone; camera?: Camera; notices: readonly Notice[] } = { notices: [] };
    function Watch() {
      seen.microphone = useMicrophone();
      seen.camera = useCamera();
      seen.notices = useNotices();
      return null;
    }
    const call = renderCall({ source: open({ greeting: '' }), dailyOptions }, <Watch />);
    await call.start();
    await expect.poll(() => [seen.microphone?.enabled, seen.camera?.enabled]).toEqual([true, true]);
    const sent = () => call.daily?.participants().local.tracks[kind].persistentTrack;
    await expect.poll(() => sent()?.muted).toBe(false);
    const track = sent();
    mute(track, true);
    await expect.poll(() => [seen[device]?.enabled, seen[device]?.mutedBySystem]).toEqual([false, true]);
    expect(seen.notices.map((notice) => notice.kind)).toEqual([device]);
    mute(track, false);
    await expect.poll(() => [seen[device]?.enabled, seen[device]?.mutedBySystem]).toEqual([true, false]);
    expect(seen.notices).toEqual([]);
  });
});
