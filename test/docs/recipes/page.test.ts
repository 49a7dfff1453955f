import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeBlocks } from '../codeBlocks';

const recipes = codeBlocks().filter(({ file }) => file.startsWith('docs/recipes/'));

/** Returns the first group of each match. */
const found = (text: string, pattern: RegExp): (string | undefined)[] =>
  [...text.matchAll(pattern)].map(([, group]) => group);

test('every recipe is run by a test in this folder', () => {
  const tests = readdirSync('test/docs/recipes').map((name) =>
    readFileSync(`test/docs/recipes/${name}`, 'utf8'),
  );
  const exported = recipes.flatMap(({ code }) => found(code, /^export function (\w+)/gm));
  expect(exported).toHaveLength(8);
  expect(new Set(found(tests.join(), /renderRecipe\('(\w+)'/g))).toEqual(new Set(exported));
});

test('no recipe needs an effect, a ref or a timer of its own', () => {
  const own = /\b(use(?:Layout)?Effect|useRef|setTimeout|setInterval)\b/g;
  expect(
    recipes.flatMap(({ file, code, line }) => found(code, own).map((name) => `${file}:${line} ${name}`)),
  ).toEqual([]);
});
