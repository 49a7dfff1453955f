import { expect, test } from 'vitest';
import { withChoices } from '../../../src/call/media/MediaChoices';

const chosen = { microphoneOn: false, microphoneId: 'mic-2', cameraOn: true, cameraId: 'cam-2' };

test('the call starts as the application says where the visitor chose nothing', () => {
  const options = { audioSource: 'mic-1', startVideoOff: true, userName: 'Ann' };
  expect(withChoices(options, {})).toEqual(options);
});

test("what the visitor chose goes before the application's options, and leaves the others", () => {
  const options = { audioSource: 'mic-1', startAudioOff: false, startVideoOff: true, userName: 'Ann' };
  expect(withChoices(options, chosen)).toEqual({
    audioSource: 'mic-2',
    videoSource: 'cam-2',
    startAudioOff: true,
    startVideoOff: false,
    userName: 'Ann',
  });
});

test('an input that the application rules out stays out, whatever was chosen', () => {
  const options = { audioSource: false, videoSource: false };
  expect(withChoices(options, chosen)).toMatchObject(options);
});
