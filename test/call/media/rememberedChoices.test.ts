import { afterEach, expect, test, vi } from 'vitest';
import { readRememberedChoices, rememberChoices } from '../../../src/call/media/rememberedChoices';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('merges new choices into the remembered ones', () => {
  expect(readRememberedChoices()).toEqual({});
  rememberChoices({ microphoneOn: false, microphoneId: 'mic-1', speakerId: 'out-1' });
  rememberChoices({ cameraOn: true, cameraId: 'cam-1', microphoneId: 'mic-2' });
  expect(readRememberedChoices()).toEqual({
    microphoneOn: false,
    microphoneId: 'mic-2',
    cameraOn: true,
    cameraId: 'cam-1',
    speakerId: 'out-1',
  });
});

test.each(['{', 'null', '7', '[]', '{"cameraOn":"yes","cameraId":7,"microphoneOn":null}'])(
  'ignores stored values that are not choices: %s',
  (found) => {
    localStorage.setItem('tavus-media', found);
    expect(Object.values(readRememberedChoices()).filter((choice) => choice !== undefined)).toEqual([]);
    rememberChoices({ cameraOn: false });
    expect(readRememberedChoices()).toEqual({ cameraOn: false });
  },
);

test('remembers nothing and does not throw without localStorage', () => {
  vi.stubGlobal('localStorage', undefined);
  rememberChoices({ cameraOn: false });
  expect(readRememberedChoices()).toEqual({});
  vi.unstubAllGlobals();
});
