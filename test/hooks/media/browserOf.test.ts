import { expect, test } from 'vitest';
import { browserOf } from '../../../src/hooks/media/browserOf';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  ['chromium', `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36`],
  ['chromium', `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`],
  ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'],
  ['safari', `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`],
  ['safari', `${iphone} Version/18.5 Mobile/15E148 Safari/604.1`],
  [undefined, `${iphone} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`],
  [
    undefined,
    'Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Version/4.0 Chrome/142.0 Mobile Safari/537.36',
  ],
  [undefined, ''],
])('%s is the browser of %s', (browser, userAgent) => {
  expect(browserOf(userAgent)).toBe(browser);
});
