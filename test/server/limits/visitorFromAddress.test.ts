import { expect, it } from 'vitest';
import { visitorFromAddress } from '../../../src/server/limits/visitorFromAddress';
import { visitorKey } from '../../../src/server/limits/visitorKey';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  [' 203.0.113.7 ', '203.0.113.7'],
  ['203.0.113.7:51000', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::7]:443', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::7]', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['64:ff9b::203.0.113.7', '203.0.113.7'],
  ['2002:cb00:7107:1::1', '203.0.113.7'],
])('counts %s as %s', (address, visitor) => {
  expect(visitorFromAddress(address)).toEqual({ visitor });
});

it.each([
  ...[
    '',
    'unknown',
    '_hidden',
    '203.0.113',
    '203.0.113.256',
    '1.2.3.4.5',
    '0x7f.1',
    '203.0.113.7, 198.51.100.1',
  ],
  ...[':', ':::', '2001:db8', '1:2:3:4:5:6:7:8:9', '[2001:db8::1', 'g::1', '::1]/x', 'localhost', '12'],
  ...[null, undefined],
])('names no visitor for %j', (address) => {
  expect(visitorFromAddress(address)).toBeUndefined();
});

it('counts all addresses of a network under one key, even if authorize names them itself', async () => {
  const keys = await Promise.all([1, 2, 0xffff].map((host) => visitorKey(`2001:db8::${host.toString(16)}`)));
  expect(new Set(keys)).toEqual(new Set(['visitor 2001:db8:0:0::/64']));
});

it('counts any other visitor under its own name, of bounded length', async () => {
  expect(await visitorKey('ann')).toBe('visitor ann');
  expect(await visitorKey('user:7')).toBe('visitor user:7');
  const [one, other] = await Promise.all(['a', 'b'].map((end) => visitorKey(`${'x'.repeat(10_000)}${end}`)));
  expect(one).toHaveLength('visitor '.length + 64);
  expect(one).not.toBe(other);
});
