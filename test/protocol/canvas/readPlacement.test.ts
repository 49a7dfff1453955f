import { describe, expect, test } from 'vitest';
import { readPlacement } from '../../../src/protocol/canvas/readPlacement';

const face = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
const otherFace = { ...face, x: 0.2 };

test('without a wish, the page chooses the side, and the face is where it usually is', () => {
  expect(readPlacement({})).toEqual({
    side: undefined,
    avoidsFace: true,
    face: { x: 275 / 1280, y: 111 / 720, width: 730 / 1280, height: 609 / 720 },
  });
});

describe.each([
  ['preferred_slot', { preferred_slot: 'safe-area-left' }],
  ['preferredSlot', { preferredSlot: 'safe-area-left' }],
  ['layout.preferred_slot', { layout: { preferred_slot: 'safe-area-left' } }],
  ['layout.slot', { layout: { slot: 'safe-area-left' } }],
  ['layout', { layout: 'safe-area-left' }],
])('%s', (_, args) => {
  test('names the side, before the config does', () => {
    expect(readPlacement(args, { preferred_slot: 'safe-area-right' }).side).toBe('left');
  });
});

test.each(['safe-area-bottom', 'full', 'fullscreen', 'presentation', 7])(
  'the slot %s leaves the side to the page',
  (slot) => {
    expect(readPlacement({ preferred_slot: slot }).side).toBeUndefined();
  },
);

test('an argument of the component that is called slot says nothing about the side', () => {
  expect(readPlacement({ slot: 'safe-area-left' }).side).toBeUndefined();
});

test('the face is read from the arguments, else from the config, and a wrong one counts as none', () => {
  expect(readPlacement({ safe_area: face }, { safe_area: otherFace }).face).toEqual(face);
  expect(readPlacement({ safeArea: face }).face).toEqual(face);
  expect(readPlacement({}, { safe_area: otherFace }).face).toEqual(otherFace);
  expect(readPlacement({ safe_area: { ...face, width: 2 } }, { safe_area: otherFace }).face).toEqual(
    otherFace,
  );
  expect(readPlacement({ safe_area: { ...face, x: -1 } }).face).toEqual(readPlacement({}).face);
});

test('whether the picture moves is read from the arguments, else from the config', () => {
  expect(readPlacement({ avoid_safe_area: false }, { avoid_safe_area: true }).avoidsFace).toBe(false);
  expect(readPlacement({ avoidSafeArea: false }).avoidsFace).toBe(false);
  expect(readPlacement({ layout: { avoid_safe_area: false } }).avoidsFace).toBe(false);
  expect(readPlacement({}, { avoid_safe_area: false }).avoidsFace).toBe(false);
  expect(readPlacement({ avoid_safe_area: 'no' }).avoidsFace).toBe(true);
});
