import type { DailyCall } from '@daily-co/daily-js';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, expect, test } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { type Camera, useCamera } from '../../../src/hooks/media/useCamera';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { type Microphone, useMicrophone } from '../../../src/hooks/media/useMicrophone';
import { renderConversation } from '../../components/renderConversation';
import { type FakeMedia, fakeMedia } from '../../fixtures/fakeMedia';

afterEach(() => localStorage.clear());

interface Parts {
  readonly microphone: Microphone;
  readonly camera: Camera;
  readonly call: DailyCall | null;
  readonly start: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Renders the hooks, each with its button, and a hair check if `check` is set. */
function renderInputs({
  check = false,
  prepare,
}: {
  check?: boolean;
  prepare?: (media: FakeMedia) => void;
} = {}) {
  const media = fakeMedia();
  prepare?.(media);
  let parts: Parts | undefined;
  function Inputs() {
    const { start, end } = useConversation();
    parts = { microphone: useMicrophone(), camera: useCamera(), call: useDailyCall(), start, end };
    return (
      <>
        <button {...parts.microphone.buttonProps} />
        <button {...parts.camera.buttonProps} />
      </>
    );
  }
  function Check() {
    useHairCheck();
    return <HeldMicrophone />;
  }
  const conversation = renderConversation(
    <>
      <Inputs />
      {check && <Check />}
    </>,
    {},
    { jotaiStore: createStore() },
    { media: true },
  );
  const current = () => {
    if (!parts) throw new Error('Nothing is rendered.');
    return parts;
  };
  const both = () => [current().microphone, current().camera] as const;
  /** Advances in steps: as in real time, daily-react must be mounted before the call has its devices. */
  async function connect() {
    await act(async () => void current().start());
    for (let steps = 0; steps < 15; steps += 1) await conversation.advance(100);
  }
  return { ...conversation, connect, media, current, both };
}

function HeldMicrophone() {
  const { buttonProps } = useMicrophone({ mode: 'push-to-talk' });
  return <button {...buttonProps} data-testid="held" />;
}

const buttons = () => screen.getAllByRole('button').map((button) => button as HTMLButtonElement);
async function press(name: string) {
  const button = await screen.findByRole('button', { name });
  await act(async () => void fireEvent.click(button));
}
const deviceIds = [
  ['mic-1', 'mic-2'],
  ['cam-1', 'cam-2'],
];
const remembered = () => JSON.parse(localStorage.getItem('tavus-media') ?? '{}');
const ids = (devices: readonly MediaDeviceInfo[]) => devices.map(({ deviceId }) => deviceId);

test('outside a call and a hair check the buttons are disabled and the actions are no-ops', async () => {
  const { both, connect, current, media } = renderInputs();
  const isIdle = () => {
    expect(buttons().map(({ disabled, type }) => [disabled, type])).toEqual([
      [true, 'button'],
      [true, 'button'],
    ]);
    const asked = media.getUserMedia.mock.calls.length;
    act(() => {
      for (const input of both()) {
        input.setEnabled(true);
        input.toggle();
      }
    });
    expect(both().map(({ enabled }) => enabled)).toEqual([false, false]);
    expect(media.getUserMedia).toHaveBeenCalledTimes(asked);
  };
  isIdle();
  await connect();
  await waitFor(() => expect(both().map(({ enabled }) => enabled)).toEqual([true, true]));
  await act(() => current().end());
  isIdle();
});

test('in a call each button toggles its own input, and its label names the next action', async () => {
  const { both, connect, current } = renderInputs();
  await connect();
  await press('Turn camera off');
  await screen.findByRole('button', { name: 'Turn camera on' });
  expect([current().call?.localAudio(), current().call?.localVideo()]).toEqual([true, false]);
  await press('Mute microphone');
  await screen.findByRole('button', { name: 'Unmute microphone' });
  expect([current().call?.localAudio(), current().call?.localVideo()]).toEqual([false, false]);
  await press('Turn camera on');
  await screen.findByRole('button', { name: 'Turn camera off' });
  expect([current().call?.localAudio(), current().call?.localVideo()]).toEqual([false, true]);
  expect(both().map(({ permission }) => permission)).toEqual(['granted', 'granted']);
});

test('a chosen device is used in this call and the next one, and is remembered for the next visit', async () => {
  const { both, connect, current, media } = renderInputs();
  await connect();
  await waitFor(() => expect(both().map(({ deviceId }) => deviceId)).toEqual(['mic-1', 'cam-1']));
  expect(both().map(({ devices }) => ids(devices))).toEqual(deviceIds);
  await act(async () => {
    await current().microphone.setDevice('mic-2');
    await current().camera.setDevice('cam-2');
  });
  await waitFor(() => expect(current().microphone.deviceId).toBe('mic-2'));
  expect(remembered()).toEqual({ microphoneId: 'mic-2', cameraId: 'cam-2' });
  await act(() => current().end());
  const before = media.tracks.length;
  await connect();
  const used = media.tracks.slice(before).map(({ deviceId }) => deviceId);
  expect(used).toEqual(expect.arrayContaining(['mic-2', 'cam-2']));
});

test('in the hair check the hooks refer to its devices, and the choices are remembered', async () => {
  const { both, current } = renderInputs({ check: true });
  await waitFor(() => expect(both().map(({ permission }) => permission)).toEqual(['granted', 'granted']));
  expect(both().map(({ enabled, deviceId }) => [enabled, deviceId])).toEqual([
    [true, 'mic-1'],
    [true, 'cam-1'],
  ]);
  await waitFor(() => expect(both().map(({ devices }) => ids(devices))).toEqual(deviceIds));
  await act(async () => {
    await current().microphone.setDevice('mic-2');
    await current().camera.setDevice('cam-2');
  });
  await waitFor(() => expect(both().map(({ deviceId }) => deviceId)).toEqual(['mic-2', 'cam-2']));
  await press('Turn camera off');
  // A push-to-talk button is a plain toggle in the hair check, because there is no conversation yet.
  expect(screen.getByTestId('held').hasAttribute('data-tavus-talk')).toBe(false);
  fireEvent.click(screen.getByTestId('held'));
  await waitFor(() => expect(both().map(({ enabled }) => enabled)).toEqual([false, false]));
  expect(remembered()).toEqual({
    microphoneId: 'mic-2',
    cameraId: 'cam-2',
    microphoneOn: false,
    cameraOn: false,
  });
  await press('Turn camera on');
  fireEvent.click(screen.getByTestId('held'));
  await waitFor(() => expect(both().map(({ enabled }) => enabled)).toEqual([true, true]));
  expect(remembered()).toMatchObject({ microphoneOn: true, cameraOn: true });
});

test.each([
  ['the call', false],
  ['the hair check', true],
])('in %s, a device in use by another application is off, and can be retried', async (_, check) => {
  const { both, connect, current, media } = renderInputs({
    check,
    prepare: ({ fail }) => fail(new DOMException('busy', 'NotReadableError'), ['audio']),
  });
  if (!check) await connect();
  await waitFor(() => expect(both().map(({ permission }) => permission)).toEqual(['in-use', 'granted']));
  expect(both().map(({ enabled }) => enabled)).toEqual([false, true]);
  media.work();
  act(() => current().microphone.setEnabled(true));
  await waitFor(() => expect(both().map(({ enabled }) => enabled)).toEqual([true, true]));
});

test.each([
  ['not-found', 'NotFoundError'],
  ['not-supported', 'NotSupportedError'],
  ['disallowed', 'SecurityError'],
])(
  'the button of an input that is %s is disabled, and its label says that it is not available',
  async (reason, name) => {
    const { both } = renderInputs({
      check: true,
      prepare: ({ fail }) => fail(new DOMException('none', name)),
    });
    await waitFor(() => expect(both().map(({ permission }) => permission)).toEqual([reason, reason]));
    expect(buttons().map((button) => [button.getAttribute('aria-label'), button.disabled])).toEqual([
      ['Microphone not available', true],
      ['Camera not available', true],
      ['Microphone not available', true],
    ]);
  },
);
