import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TavusConversation } from '../../src/components/TavusConversation';
import { type Notice, useNotices } from '../../src/hooks/conversation/useNotices';
import { type Camera, useCamera } from '../../src/hooks/media/useCamera';
import { type Microphone, useMicrophone } from '../../src/hooks/media/useMicrophone';
import { needsChromium } from '../engines/engine';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveNothing();
});

type Kind = 'audio' | 'video';
const both: readonly Kind[] = ['audio', 'video'];

/** Makes `getUserMedia` fail with this error whenever one of these inputs is requested, alone or with the other. */
function failing(kinds: readonly Kind[], name: string): void {
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    if (kinds.some((kind) => wanted?.[kind])) throw new DOMException('No.', name);
    return ask(wanted);
  });
}

/** Makes the browser report these stored permissions. */
function remembering(answers: { readonly microphone: PermissionState; readonly camera: PermissionState }) {
  vi.spyOn(navigator.permissions, 'query').mockImplementation(async ({ name }) => {
    const state = name === 'camera' ? answers.camera : answers.microphone;
    return Object.assign(new EventTarget(), { state, name, onchange: null }) as PermissionStatus;
  });
}

const denied = { microphone: 'denied', camera: 'denied' } as const;

const troubles: readonly {
  readonly what: string;
  readonly browser: () => void;
  readonly microphone: string;
  readonly camera: string;
}[] = [
  {
    what: 'both denied',
    browser: () => {
      failing(both, 'NotAllowedError');
      remembering(denied);
    },
    microphone: 'blocked',
    camera: 'blocked',
  },
  {
    what: 'only the camera denied',
    browser: () => {
      failing(['video'], 'NotAllowedError');
      remembering({ microphone: 'granted', camera: 'denied' });
    },
    microphone: 'granted',
    camera: 'blocked',
  },
  {
    what: 'only the microphone denied',
    browser: () => {
      failing(['audio'], 'NotAllowedError');
      remembering({ microphone: 'denied', camera: 'granted' });
    },
    microphone: 'blocked',
    camera: 'granted',
  },
  {
    what: 'the permission prompt dismissed',
    browser: () => {
      failing(both, 'NotAllowedError');
      remembering({ microphone: 'prompt', camera: 'prompt' });
    },
    microphone: 'dismissed',
    camera: 'dismissed',
  },
  {
    what: "both disallowed by the page's permissions policy",
    browser: () => {
      failing(both, 'NotAllowedError');
      remembering(denied);
      const { featurePolicy } = document as unknown as { featurePolicy: { allowsFeature(): boolean } };
      vi.spyOn(featurePolicy, 'allowsFeature').mockReturnValue(false);
    },
    microphone: 'disallowed',
    camera: 'disallowed',
  },
  {
    what: 'no microphone',
    browser: () => {
      failing(['audio'], 'NotFoundError');
      withoutDevices('audioinput');
    },
    microphone: 'not-found',
    camera: 'granted',
  },
  {
    what: 'no camera',
    browser: () => {
      failing(['video'], 'NotFoundError');
      withoutDevices('videoinput');
    },
    microphone: 'granted',
    camera: 'not-found',
  },
  {
    what: 'a camera in use by another application',
    browser: () => failing(['video'], 'NotReadableError'),
    microphone: 'granted',
    camera: 'in-use',
  },
];

/** Removes a device of this kind from the list, or all of them. */
function withoutDevices(kind: MediaDeviceKind, id?: string): void {
  const enumerate = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(async () =>
    (await enumerate()).filter(
      (device) => device.kind !== kind || (id !== undefined && device.deviceId !== id),
    ),
  );
}

/** Returns the tracks that the browser hands out from now on. */
function watchTracks(): readonly MediaStreamTrack[] {
  const tracks: MediaStreamTrack[] = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  });
  return tracks;
}

/** Does what a browser does when it loses a device. No API lets a page cause the event: `stop` does not fire it. */
function loseTracks(tracks: readonly MediaStreamTrack[], kind: Kind): void {
  for (const track of tracks.filter((track) => track.kind === kind)) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
}

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  /** Returns a connected conversation and its inputs. */
  async function connected() {
    const inputs: { microphone?: Microphone; camera?: Camera; notices?: readonly Notice[] } = {};
    function Inputs() {
      inputs.notices = useNotices();
      inputs.microphone = useMicrophone();
      inputs.camera = useCamera();
      return null;
    }
    const source = open({ greeting: '' });
    const call = renderCall({ source, dailyOptions }, <Inputs />);
    await call.start();
    const permissions = () => [inputs.microphone?.permission, inputs.camera?.permission];
    const notices = () => inputs.notices ?? [];
    return { source, call, inputs, notices, permissions };
  }

  test.for(troubles)(
    '$what: the call continues and reports the permissions',
    async ({ browser, microphone, camera }, context) => {
      if (microphone === 'disallowed') needsChromium(context, 'tells its permissions policy');
      browser();
      const { call, inputs, permissions } = await connected();
      await expect.poll(permissions).toEqual([microphone, camera]);
      const enabled = () => [inputs.microphone?.enabled, inputs.camera?.enabled];
      await expect.poll(enabled).toEqual([microphone === 'granted', camera === 'granted']);
      expect(call.now.state).toBe('connected');
    },
  );

  test('typing works without a camera and a microphone', async () => {
    failing(both, 'NotAllowedError');
    const source = open({ greeting: '', replies: [{ when: 'price', say: 'Ten dollars.' }] });
    render(
      <TavusConversation source={source} dailyOptions={dailyOptions} autoStart style={{ width: 900 }} />,
    );
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Message' });
    await waitFor(() => expect(field.disabled).toBe(false));
    await userEvent.type(field, 'The price?{Enter}');
    await waitFor(() => expect(screen.getAllByText('Ten dollars.').length).toBeGreaterThan(0));
    expect(document.querySelector('[data-tavus-part="mic-button"]')?.hasAttribute('data-muted')).toBe(true);
  });

  test.each([
    ['blocked', denied, 'blocked'],
    ['unplugged', { microphone: 'granted', camera: 'granted' }, 'not-found'],
  ] as const)('detects that the microphone is %s during the call', async (_what, answers, permission) => {
    const tracks = watchTracks();
    const { call, inputs, permissions } = await connected();
    await expect.poll(permissions).toEqual(['granted', 'granted']);
    remembering(answers);
    if (permission === 'not-found') withoutDevices('audioinput');
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    const lose = () => {
      loseTracks(tracks, 'audio');
      return permissions();
    };
    // Repeated, because older versions of daily-react report the track only some time after the permission is granted.
    await expect.poll(lose).toEqual([permission, 'granted']);
    expect(inputs.microphone?.enabled).toBe(false);
    expect(call.now.state).toBe('connected');
  });

  test('continues with another microphone when the one in use is unplugged, and says so', async () => {
    const tracks = watchTracks();
    const { call, inputs, notices } = await connected();
    const inUse = () => call.daily?.participants().local.tracks.audio.persistentTrack;
    await expect.poll(() => inUse()?.readyState).toBe('live');
    const lost = inUse();
    withoutDevices('audioinput', lost?.getSettings().deviceId);
    loseTracks(tracks, 'audio');
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await expect.poll(() => inUse()?.readyState).toBe('live');
    expect(inUse()?.label).not.toBe(lost?.label);
    const says = `Your microphone disconnected. You’re now using “${inUse()?.label}”.`;
    await expect.poll(() => notices().map(({ text }) => text)).toEqual([says]);
    await expect.poll(() => inputs.microphone?.enabled).toBe(true);
    await expect.poll(() => inputs.microphone?.deviceId).toBe(inUse()?.getSettings().deviceId);
  });

  test('keeps the device list up to date when devices change', async () => {
    const { inputs } = await connected();
    await expect.poll(() => inputs.microphone?.devices.length).toBeGreaterThan(0);
    withoutDevices('audioinput');
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await expect.poll(() => inputs.microphone?.devices.length).toBe(0);
    expect(inputs.camera?.devices.length).toBeGreaterThan(0);
  });

  function refuseToPlay() {
    const { play } = HTMLMediaElement.prototype;
    const playing = vi.spyOn(HTMLAudioElement.prototype, 'play');
    const failWith = (name: string) => () => Promise.reject(new DOMException('refused', name));
    playing.mockImplementation(failWith('NotAllowedError'));
    return {
      allow: () => playing.mockImplementation(play),
      interruptOnce: () => playing.mockImplementationOnce(failWith('AbortError')),
    };
  }

  test('shows "Tap to hear" and the text of the greeting while sound is blocked, and plays after one tap', async () => {
    const { allow } = refuseToPlay();
    const source = open({ greeting: 'Good to see you.' });
    render(<TavusConversation source={source} dailyOptions={dailyOptions} autoStart />);
    const hear = await screen.findByRole('button', { name: 'Tap to hear' });
    await waitFor(() => expect(screen.getAllByText(/Good to see you/).length).toBeGreaterThan(0));
    allow();
    await userEvent.click(hear);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull());
    await waitFor(() => expect(document.querySelector('audio')?.paused).toBe(false));
  });

  test('a tap unblocks the sound even if a new track interrupts playback at that moment', async () => {
    const { allow, interruptOnce } = refuseToPlay();
    render(<TavusConversation source={open()} dailyOptions={dailyOptions} autoStart />);
    const hear = await screen.findByRole('button', { name: 'Tap to hear' });
    allow();
    interruptOnce();
    await userEvent.click(hear);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull());
  });
});
