import { expect, test } from 'vitest';
import { mergeObjects } from '../../../src/components/anatomy/mergeObjects';

test('overrides the lower object field by field, and changes neither object', () => {
  const below = {
    preview: { title: 'A', description: 'B' },
    list: [1, 2],
    widget: { color: 'red' },
    left: 1,
  };
  const above = { preview: { title: 'C' }, list: [3], widget: 'none', added: { of: 'above' } };
  const before = structuredClone([below, above]);
  expect(mergeObjects(below, above)).toEqual({
    preview: { title: 'C', description: 'B' },
    list: [3],
    widget: 'none',
    left: 1,
    added: { of: 'above' },
  });
  expect([below, above]).toEqual(before);
});

test.each([
  [null, { a: 1 }],
  [[1], { a: 1 }],
  ['text', { a: 1 }],
  [{ a: 1 }, null],
  [{ a: 1 }, [1]],
])('replaces %j with %j as a whole', (below, above) => {
  expect(mergeObjects({ field: below }, { field: above })).toEqual({ field: above });
});

test('treats prototype names as ordinary fields', () => {
  const merged = mergeObjects({}, JSON.parse('{"__proto__":{"polluted":true},"toString":{"a":1}}'));
  expect(Object.keys(merged)).toEqual(['__proto__', 'toString']);
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
  expect(mergeObjects(merged, { more: 1 })).toMatchObject({ more: 1 });
});

test('returns an object that the caller can change', () => {
  const merged: Record<string, unknown> = mergeObjects({ a: 1 }, { b: 2 });
  merged.b = 3;
  delete merged.a;
  expect(merged).toEqual({ b: 3 });
});
