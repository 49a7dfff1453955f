import { afterEach, expect, test, vi } from 'vitest';
import { englishLabels } from '../../../src/hooks/labels/englishLabels';
import { mediaHelp } from '../../../src/hooks/media/mediaHelp';
import type { InputPermission } from '../../../src/hooks/media/useInputPermission';

afterEach(() => void vi.restoreAllMocks());

test('each problem has its own help text, and a working device has none', () => {
  const help = (permission: InputPermission) => mediaHelp('camera', permission, englishLabels);
  expect([help('granted'), help('idle')]).toEqual([undefined, undefined]);
  const troubles: readonly [InputPermission, RegExp][] = [
    ['pending', /allow/i],
    ['blocked', /blocked/i],
    ['dismissed', /./],
    ['disallowed', /page/i],
    ['not-found', /find/i],
    ['in-use', /another app/i],
    ['not-supported', /browser/i],
    ['unknown', /./],
  ];
  for (const [permission, words] of troubles) expect(help(permission)).toMatch(words);
  expect(new Set(troubles.map(([permission]) => help(permission))).size).toBe(troubles.length);
});

test('the help text names the device', () => {
  expect(mediaHelp('camera', 'in-use', englishLabels)).toContain('camera');
  expect(mediaHelp('microphone', 'in-use', englishLabels)).toMatch(/microphone(?!.*\{device\})/);
});

test('one help for both inputs names both', () => {
  expect(mediaHelp('both', 'blocked', englishLabels)).toContain('your microphone and camera is blocked.');
});

test('a blocked device is explained in the words of the browser', () => {
  const agent = vi.spyOn(navigator, 'userAgent', 'get');
  const help = (userAgent: string) => {
    agent.mockReturnValue(userAgent);
    return mediaHelp('camera', 'blocked', englishLabels);
  };
  expect(help('Chrome/142.0.0.0 Safari/537.36')).toContain('icon at the start of the address bar');
  expect(help('Firefox/144.0')).toContain('crossed-out icon');
  expect(help('Version/18.5 Safari/605.1.15')).toContain('page menu');
  expect(help('Another/1.0')).toContain('your browser’s settings');
});
