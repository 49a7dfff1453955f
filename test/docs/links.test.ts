import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const pages = [
  ...readdirSync('.').filter((name) => /\.(md|txt)$/.test(name)),
  ...markdownIn('docs'),
  ...markdownIn('.github'),
  ...markdownIn('.changeset'),
  ...readdirSync('examples').map((name) => join('examples', name, 'README.md')),
];

test.each(pages)('every relative link in %s points to an existing file and heading', (page) => {
  expect(relativeLinks(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test('detects links to a missing heading or page', () => {
  expect(leadsSomewhere('README.md', '#no-such-heading')).toBe(false);
  expect(leadsSomewhere('README.md', 'docs/no-such-page.md')).toBe(false);
});

test('every documentation page is reachable from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const link of relativeLinks(page)) {
      const target = join(dirname(page), link.split('#')[0] ?? '');
      if (pages.includes(target)) reached.add(target);
    }
  }
  expect(pages.filter((page) => page.startsWith('docs') && !reached.has(page))).toEqual([]);
});

function markdownIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

function relativeLinks(page: string): string[] {
  const links = withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g);
  return [...links].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(target)) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(anchor);
}

/** Returns the anchors that GitHub generates for the headings of a page. */
function anchorsOf(page: string): string[] {
  const headings = withoutCode(page).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

function withoutCode(page: string): string {
  return readFileSync(page, 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}
