import { expect, test } from 'vitest';
import { englishLabels } from '../../../src/hooks/labels/englishLabels';
import { mediaHelp } from '../../../src/hooks/media/mediaHelp';
import type { InputPermission } from '../../../src/hooks/media/useInputPermission';

test('each problem has its own help text, and a working device has none', () => {
  const help = (permission: InputPermission) => mediaHelp('camera', permission, englishLabels);
  expect([help('granted'), help('idle')]).toEqual([undefined, undefined]);
  const troubles: readonly [InputPermission, RegExp][] = [
    ['pending', /allow/i],
    ['blocked', /blocked/i],
    ['dismissed', /./],
    ['disallowed', /page/i],
    ['not-found', /found/i],
    ['in-use', /another application/i],
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
