import { act, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type CycleOutcome, cycleDevice } from '../../../src/hooks/media/cycleDevice';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { type Speaker, useSpeaker } from '../../../src/hooks/media/useSpeaker';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderInputs } from './renderInputs';

afterEach(() => localStorage.clear());

const device = (deviceId: string) => ({ deviceId, label: deviceId }) as MediaDeviceInfo;
const idAndProblem = ({ device: chosen, problem }: CycleOutcome) => [chosen?.deviceId, problem];

test.each([
  ['the next one', undefined, 'a', 'b'],
  ['the one after a choice that is not in use yet', 'b', 'a', 'c'],
  ['the first one after the last', undefined, 'c', 'a'],
  ['the one after the device in use if the choice is not listed', 'gone', 'b', 'c'],
  ['the first one if no device is known to be in use', undefined, undefined, 'a'],
])('chooses %s', async (_, chosen, inUse, expected) => {
  const use = vi.fn(async () => undefined);
  const [devices, choices] = [['a', 'b', 'c'].map(device), [chosen, expected]];
  const outcome = await cycleDevice({ devices, chosen: () => choices.shift(), deviceId: inUse, use });
  expect(idAndProblem(outcome)).toEqual([expected, undefined]);
  expect(use.mock.calls).toEqual([[expected]]);
});

test.each([
  ['no device', []],
  ['only the device in use', [device('a')]],
])('with %s, says that there is no other one', async (_, devices) => {
  const use = () => Promise.reject(new Error('Not reached.'));
  const outcome = await cycleDevice({ devices, chosen: () => undefined, deviceId: 'a', use });
  expect(idAndProblem(outcome)).toEqual([undefined, 'no-other-device']);
});

test.each([
  [new DOMException('gone', 'NotFoundError'), 'not-found'],
  [new Error('?'), 'unknown'],
])('resolves with the problem if the switch rejects with %s', async (cause, problem) => {
  const devices = ['a', 'b'].map(device);
  const outcome = await cycleDevice({
    devices,
    chosen: vi.fn(() => 'a').mockReturnValueOnce('b'),
    deviceId: 'b',
    use: () => Promise.reject(cause),
  });
  expect(idAndProblem(outcome)).toEqual(['a', problem]);
});

test('in a call, uses every microphone and camera in turn, and wraps', async () => {
  const { connect, current, both, media } = renderInputs();
  await connect();
  await waitFor(() => expect(both().map(({ label }) => label)).toEqual(['Desk microphone', 'Front camera']));
  const cycled: unknown[] = [];
  await act(async () => {
    cycled.push(idAndProblem(await current().microphone.cycle()));
    cycled.push(idAndProblem(await current().camera.cycle()));
  });
  expect(cycled).toEqual([
    ['mic-2', undefined],
    ['cam-2', undefined],
  ]);
  // Already in use when the promise resolves.
  expect(
    media.tracks.filter(({ readyState }) => readyState === 'live').map(({ deviceId }) => deviceId),
  ).toEqual(expect.arrayContaining(['mic-2', 'cam-2']));
  await waitFor(() => expect(both().map(({ label }) => label)).toEqual(['Headset', 'Room camera']));
  await act(async () => {
    expect(idAndProblem(await current().microphone.cycle())).toEqual(['mic-1', undefined]);
  });
  await waitFor(() => expect(current().microphone.label).toBe('Desk microphone'));
});

test('two calls at once move on by two devices', async () => {
  const { check, current, both, media } = renderInputs({
    check: true,
    prepare: ({ plug }) => plug({ kind: 'audioinput', deviceId: 'mic-3', label: 'Third' }),
  });
  await waitFor(() => expect(both()[0].label).toBe('Desk microphone'));
  await act(async () => {
    const { cycle } = current().microphone;
    expect((await Promise.all([cycle(), cycle()])).map(idAndProblem)).toEqual([
      ['mic-2', 'replaced'],
      ['mic-3', undefined],
    ]);
  });
  await waitFor(() => expect(both()[0].label).toBe('Third'));
  await check(false);
  expect(media.tracks.map(({ readyState }) => readyState)).not.toContain('live');
});

test.each([
  ['the call', false],
  ['the hair check', true],
])('in %s, says that the next device is used by another application', async (_, check) => {
  const { connect, current, both, media } = renderInputs({ check });
  if (!check) await connect();
  await waitFor(() => expect(both().map(({ permission }) => permission)).toEqual(['granted', 'granted']));
  await waitFor(() => expect(current().microphone.devices).toHaveLength(2));
  media.fail(new DOMException('busy', 'NotReadableError'), ['audio']);
  await act(async () => {
    expect(idAndProblem(await current().microphone.cycle())).toEqual(['mic-2', 'in-use']);
  });
});

test('an input that is off is chosen without being opened', async () => {
  const { current, both, media } = renderInputs({ check: true });
  await waitFor(() => expect(both()[1].label).toBe('Front camera'));
  act(() => current().camera.setEnabled(false));
  const asked = media.getUserMedia.mock.calls.length;
  await act(async () => {
    expect(idAndProblem(await current().camera.cycle())).toEqual(['cam-2', undefined]);
  });
  expect(media.getUserMedia).toHaveBeenCalledTimes(asked);
  expect(current().camera.deviceId).toBe('cam-2');
});

test('before the browser has granted permission, there is no label and no other device', async () => {
  const { both } = renderInputs();
  expect(both().map(({ label }) => label)).toEqual([undefined, undefined]);
  expect((await Promise.all(both().map(({ cycle }) => cycle()))).map(idAndProblem)).toEqual([
    [undefined, 'no-other-device'],
    [undefined, 'no-other-device'],
  ]);
});

test('the speaker plays on the next loudspeaker once `cycle` resolves, or says why not', async () => {
  const media = fakeMedia();
  media.plug({ kind: 'audiooutput', deviceId: 'out-2', label: 'Headset' });
  const sink = vi.spyOn(HTMLMediaElement.prototype, 'setSinkId').mockResolvedValue(undefined);
  onTestFinished(() => sink.mockRestore());
  let speaker: Speaker | undefined;
  function Check() {
    useHairCheck();
    return null;
  }
  function Watch() {
    speaker = useSpeaker();
    return null;
  }
  const tree = (check: boolean) => (
    <>
      <Watch />
      {check && <Check />}
    </>
  );
  const { connect, container, rerenderChildren } = renderConversation(
    tree(true),
    {},
    { jotaiStore: createStore() },
    { media: true },
  );
  await waitFor(() => expect(speaker?.label).toBe('Loudspeaker'));
  const cycle = async () => {
    let outcome: unknown;
    await act(async () => {
      if (speaker) outcome = idAndProblem(await speaker.cycle());
    });
    return outcome;
  };
  expect(await cycle()).toEqual(['out-2', undefined]);
  expect(speaker?.label).toBe('Headset');
  await rerenderChildren(tree(false));
  await connect();
  await waitFor(() => expect(container.querySelector('audio')).not.toBeNull());
  sink.mockClear();
  expect(await cycle()).toEqual(['out-1', undefined]);
  expect(sink).toHaveBeenCalledWith('out-1');
  sink.mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  expect(await cycle()).toEqual(['out-2', 'not-found']);
});
