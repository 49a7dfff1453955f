import { expect, test } from 'vitest';
import { withChoices } from '../../../src/call/media/MediaChoices';

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
