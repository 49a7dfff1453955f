import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the pictures of the README weigh at most 400 KB together', () => {
  const pictures = readFileSync('README.md', 'utf8').match(/docs\/pictures\/[\w-]+\.webp/g) ?? [];
  expect(pictures).toContain('docs/pictures/conversation.webp');
  const bytes = pictures.map((picture) => statSync(picture).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(400 * 1024);
});
