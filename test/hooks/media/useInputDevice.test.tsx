import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderInputs } from './renderInputs';

afterEach(() => localStorage.clear());

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

test('outside a call and a hair check the buttons are disabled, and nothing is asked of the browser', async () => {
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
        input.setEnabled(true);
      }
    });
    expect(media.getUserMedia).toHaveBeenCalledTimes(asked);
  };
  isIdle();
  await connect();
  await waitFor(() => expect(both().map(({ enabled }) => enabled)).toEqual([true, true]));
  await act(() => current().end());
  isIdle();
});

test('an input turned off before the call is off in it, and the hook says so from the start', async () => {
  const { both, connect, current, media } = renderInputs();
  const enabled = () => both().map((input) => input.enabled);
  expect(enabled()).toEqual([true, true]);
  act(() => current().camera.setEnabled(false));
  expect(enabled()).toEqual([true, false]);
  act(() => current().microphone.toggle());
  expect(enabled()).toEqual([false, false]);
  act(() => current().microphone.toggle());
  expect(remembered()).toEqual({ microphoneOn: true, cameraOn: false });
  await connect();
  expect(enabled()).toEqual([true, false]);
  expect([current().call?.localAudio(), current().call?.localVideo()]).toEqual([true, false]);
  expect(media.getUserMedia.mock.calls).toEqual([[{ audio: true }]]);
});

test("before the call, an input is on or off as the application's options say", () => {
  const { both } = renderInputs({ dailyOptions: { startAudioOff: true, videoSource: false } });
  expect(both().map(({ enabled }) => enabled)).toEqual([false, false]);
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
      ['Microphone unavailable', true],
      ['Camera unavailable', true],
      ['Microphone unavailable', true],
    ]);
  },
);
