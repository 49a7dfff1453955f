import { describe, expect, it } from 'vitest';
import { placeCanvas } from '../../../src/components/board/placeCanvas';
import type { CanvasPlacement } from '../../../src/protocol/canvas/CanvasCard';

const face = { x: 275 / 1280, y: 111 / 720, width: 730 / 1280, height: 609 / 720 };
const usual: CanvasPlacement = { side: undefined, avoidsFace: true, face };

function place(width: number, height: number, placement: Partial<CanvasPlacement> = {}, isRtl = false) {
  return placeCanvas({ width, height, isRtl, isTypedInto: false }, { ...usual, ...placement }, 'end');
}

describe('placeCanvas', () => {
  it.each([
    [800, -240, 240],
    [899, -270, 270],
    [900, -270, 270],
    [1024, -268, 268],
    [1280, -213, 213],
    [1440, -179, 179],
    [1920, -75, 76],
    [2560, 0, 0],
  ])(
    'moves the picture of a stage %d px wide by %d px, or %d px for a card at the left',
    (width, right, left) => {
      expect(place(width, 720, { side: 'right' }).shift).toBe(right);
      expect(place(width, 720, { side: 'left' }).shift).toBe(left);
    },
  );

  it.each([
    [740, 360, -231, true],
    [640, 360, -197, true],
    [844, 390, -89, false],
    [1200, 400, -120, false],
  ])(
    'moves the face in a flat stage of %d × %d px next to the card by %d px',
    (width, height, shift, isFull) => {
      expect(place(width, height)).toMatchObject({ shift, isFlat: true, isFull, picture: undefined });
      expect(place(width, height, { side: 'left' }).shift).toBe(-shift);
    },
  );

  it.each([
    [360, 740, false],
    [320, 421, false],
    [320, 420, true],
  ])(
    'leaves captions room above a card at the bottom, unless a stage of %d × %d px has none',
    (width, height, isCramped) => {
      expect(place(width, height)).toMatchObject({ at: 'bottom', isCramped });
    },
  );

  it.each([
    [320, 480, true],
    [400, 400, true],
    [320, 568, true],
    [360, 640, false],
    [400, 300, true],
    [844, 390, false],
  ])('lets a card in a stage of %d × %d px make do with less around it: %s', (width, height, isTight) => {
    expect(place(width, height).isTight).toBe(isTight);
  });

  it('makes the picture smaller in a flat stage that has no room for the whole face next to the narrowest card', () => {
    const { width, picture, isFull } = place(420, 342);
    expect({ width, picture: Math.round(picture ?? 0), isFull }).toEqual({
      width: 220,
      picture: 257,
      isFull: true,
    });
  });

  it('leaves the picture where it is if the card need not avoid the face', () => {
    expect(place(1280, 720, { avoidsFace: false }).shift).toBe(0);
  });

  it.each([
    ['left', false, 'start'],
    ['right', false, 'end'],
    ['left', true, 'end'],
    ['right', true, 'start'],
    [undefined, false, 'end'],
    [undefined, true, 'end'],
  ] as const)('puts a card that asks for side %s with right-to-left text %s at the %s', (side, isRtl, at) => {
    expect(place(1280, 720, { side }, isRtl).at).toBe(at);
  });

  it('moves the picture away from a card at the end of right-to-left text, which is at the left', () => {
    expect(place(1280, 720, {}, true).shift).toBe(213);
  });

  it.each([
    [767, 767, 'bottom'],
    [360, 740, 'bottom'],
    [768, 900, 'end'],
    [740, 360, 'end'],
  ])('puts a card in a stage of %d × %d px at the %s', (width, height, at) => {
    expect(place(width, height).at).toBe(at);
  });

  it('leaves 16 px at both sides of a card, which is 448 px wide at most', () => {
    expect(place(1280, 720).width).toBe(448);
    expect(place(470, 469 + 20).width).toBe(0);
    expect(place(475, 474).width).toBe(220);
    expect(place(500, 490).width).toBe(448);
  });

  it('fills the stage while something is typed on an on-screen keyboard', () => {
    const stage = { width: 360, height: 740, isRtl: false, isTypedInto: true };
    expect(placeCanvas(stage, usual, 'end').at).toBe('full');
  });

  it('never makes a card wider than the stage', () => {
    for (const width of [0, 20, 100, 300]) {
      const { width: card } = place(width, width / 2);
      expect(card).toBeGreaterThanOrEqual(0);
      expect(card).toBeLessThanOrEqual(width);
    }
  });
});
