import { expect, test, vi } from 'vitest';
import { echoId } from '../../../src/call/audio/echoId';

test('each echo has an id of its own, on a page that is not secure too', () => {
  vi.stubGlobal('crypto', undefined);
  const ids = Array.from({ length: 100 }, echoId);
  vi.unstubAllGlobals();
  expect(new Set(ids).size).toBe(100);
});
