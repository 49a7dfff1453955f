import { expect, test } from 'vitest';
import { withChoices, withoutGoneDevices } from '../../../src/call/media/MediaChoices';
import { fakeMedia } from '../../fixtures/fakeMedia';

const chosen = { microphoneOn: false, microphoneId: 'mic-2', cameraOn: true, cameraId: 'cam-2' };

test("the call starts with the application's options where the visitor chose nothing", () => {
  const options = { audioSource: 'mic-1', startVideoOff: true, userName: 'Ann' };
  expect(withChoices(options, {})).toEqual(options);
});

test("the visitor's choices override the application's options and leave the others unchanged", () => {
  const options = { audioSource: 'mic-1', startAudioOff: false, startVideoOff: true, userName: 'Ann' };
  expect(withChoices(options, chosen)).toEqual({
    audioSource: 'mic-2',
    videoSource: 'cam-2',
    startAudioOff: true,
    startVideoOff: false,
    userName: 'Ann',
  });
});

test('an input that the application disables stays disabled, whatever the visitor chose', () => {
  const options = { audioSource: false, videoSource: false };
  expect(withChoices(options, chosen)).toMatchObject(options);
});

test('a device that no longer exists is not requested, so that the call opens another one', async () => {
  const media = fakeMedia();
  expect(await withoutGoneDevices({ ...chosen, cameraId: 'gone' })).toEqual({ ...chosen, cameraId: 'gone' });
  media.remember('granted');
  expect(await withoutGoneDevices(chosen)).toEqual(chosen);
  media.unplug('mic-2');
  expect(await withoutGoneDevices(chosen)).toEqual({ ...chosen, microphoneId: undefined });
  expect(await withoutGoneDevices({ microphoneOn: true })).toEqual({ microphoneOn: true });
});
