import { expect, test } from 'vitest';
import { type Corner, corners, nearestCorner, nextCorner, towards } from '../../../src/hooks/screen/corner';

/** Creates an element at this position, in a box from (100, 100) to (300, 300). */
function elementAt(x: number, y: number): HTMLElement {
  const [element, box] = [document.createElement('div'), document.createElement('div')];
  element.getBoundingClientRect = () => new DOMRect(x, y, 40, 20);
  box.getBoundingClientRect = () => new DOMRect(100, 100, 200, 200);
  Object.defineProperty(element, 'offsetParent', { value: box });
  return element;
}

test.each<[number, number, Corner]>([
  [179, 189, 'top-left'],
  [181, 189, 'top-right'],
  [181, 191, 'bottom-right'],
  [179, 191, 'bottom-left'],
])('an element slightly off the center of its box, at %i and %i, is nearest to %s', (x, y, corner) => {
  expect(nearestCorner(elementAt(x, y))).toBe(corner);
});

test('clicks move clockwise through all corners and back to the first', () => {
  expect(corners).toEqual(['top-left', 'top-right', 'bottom-right', 'bottom-left']);
  expect(corners.map(nextCorner)).toEqual(['top-right', 'bottom-right', 'bottom-left', 'top-left']);
});

test('arrow keys move in their direction and stop at the edge', () => {
  const from = (corner: Corner) =>
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Arrow'].map((key) => towards(key, corner));
  expect(from('top-left')).toEqual(['top-left', 'top-right', 'top-left', 'bottom-left', 'top-left']);
  expect(from('bottom-right')).toEqual([
    'bottom-left',
    'bottom-right',
    'top-right',
    'bottom-right',
    'bottom-right',
  ]);
});
