import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownLabels } from '../../../../src/components/canvas/chart/shownLabels';

it.each([
  [
    ['Jan', 'Feb', 'Mar', 'Apr'],
    [0, 1, 2, 3],
  ],
  [
    ['January', 'February', 'March', 'April', 'May'],
    [0, 2, 4],
  ],
  [
    ['2020', '2021', '2022', '2023', '2024', '2025', '2026'],
    [0, 2, 4, 6],
  ],
  [
    ['a'.repeat(80), 'b', 'c'.repeat(80)],
    [0, 2],
  ],
  [['only'], [0]],
])('of %j, those at %j are shown', (labels, shown) => {
  expect(shownLabels(labels)).toEqual(shown);
});

it('the first and the last one are always shown, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 80 }), { minLength: 1, maxLength: 12 }), (labels) => {
      const shown = shownLabels(labels);
      expect([shown[0], shown.at(-1)]).toEqual([0, labels.length - 1]);
      expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
    }),
  );
});
