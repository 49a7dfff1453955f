import { expect, test, vi } from 'vitest';
import { saveFile } from '../../../src/hooks/react/saveFile';

test('nothing is saved in an environment without object URLs', () => {
  vi.stubGlobal('URL', class {});
  expect(() => saveFile('Hello', 'transcript.txt', 'text/plain')).not.toThrow();
  vi.unstubAllGlobals();
});
