import { expect, test, vi } from 'vitest';
import { echoId } from '../../../src/call/audio/echoId';

test('each echo has its own id, even on an insecure page', () => {
  vi.stubGlobal('crypto', undefined);
  const ids = Array.from({ length: 100 }, echoId);
  vi.unstubAllGlobals();
  expect(new Set(ids).size).toBe(100);
});
