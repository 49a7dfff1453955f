import { expect, test, vi } from 'vitest';
import { saveFile } from '../../../src/components/parts/saveFile';

test('nothing is saved where a page cannot make files', () => {
  vi.stubGlobal('URL', class {});
  expect(() => saveFile('Hello', 'transcript.txt', 'text/plain')).not.toThrow();
  vi.unstubAllGlobals();
});
