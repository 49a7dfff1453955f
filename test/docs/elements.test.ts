import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementsManifest } from '../../scripts/elementsManifest';
import { attributeTable, type TavusAttribute } from '../../src/elements/contract/elementTable';
import { attributeTexts, eventTexts, methodTexts } from '../../src/elements/contract/elementTexts';

const docs = readFileSync('docs/elements.md', 'utf8');
const table = (heading: string) => {
  const section = docs.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').filter((line) => line.startsWith('| `'));
};
const escaped = (text: string) => text.replaceAll('|', '\\|');

test('the documentation lists every attribute with its property', () => {
  expect(table('Attributes')).toEqual(
    Object.entries(attributeTable).map(
      ([name, { property }]) =>
        `| \`${name}\` | \`${property}\` | ${escaped(attributeTexts[name as TavusAttribute])} |`,
    ),
  );
});

test('the documentation lists every event and every method', () => {
  const first = (line: string) => /^\| `([^`]+)`/.exec(line)?.[1];
  const last = (line: string) => line.split(' | ').at(-1)?.replace(/ \|$/, '');
  expect(Object.fromEntries(table('Events').map((line) => [first(line), last(line)]))).toEqual(eventTexts);
  expect(Object.fromEntries(table('Methods').map((line) => [first(line), last(line)]))).toEqual(methodTexts);
});

test('the manifest lists only the attributes that each element supports', () => {
  const { modules } = JSON.parse(elementsManifest());
  const attributes = modules.map(
    ({ declarations: [declaration] }: { declarations: [{ attributes: { name: string }[] }] }) =>
      declaration.attributes.map(({ name }) => name),
  );
  expect(attributes[0]).toContain('corner');
  expect(attributes[0]).not.toContain('layout');
  expect(attributes[1]).toContain('layout');
  expect(attributes[1]).not.toContain('corner');
});
