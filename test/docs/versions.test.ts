import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const pages = [
  'README.md',
  ...['docs', 'examples/html'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(md|html)$/.test(name))
      .map((name) => join(folder, name)),
  ),
];

/** Returns the addresses of files of the package on a CDN that name another version than this one, or none. */
function wrongAddresses(text: string): string[] {
  const addresses = text.match(/(?:unpkg\.com|cdn\.jsdelivr\.net\/npm)\/tavus-react[@/][^\s"'`<>)]+/g) ?? [];
  return addresses.filter((address) => !address.includes(`/tavus-react@${version}/`));
}

test.each(pages)('every address of a script in %s names the version of package.json', (page) => {
  expect(wrongAddresses(readFileSync(page, 'utf8'))).toEqual([]);
});

test('detects an address without a version, or with another one', () => {
  expect(wrongAddresses(`"https://unpkg.com/tavus-react@${version}/dist/cdn/widget.js"`)).toEqual([]);
  for (const name of ['tavus-react', 'tavus-react@0.0.1'])
    expect(wrongAddresses(`"https://unpkg.com/${name}/dist/cdn/widget.js"`)).toHaveLength(1);
});
