import type { CanvasPlacement } from '../../protocol/canvas/CanvasCard';

/** Where a card goes in a stage of some size. All lengths are in pixels. */
export interface CanvasSpot {
  readonly at: 'start' | 'end' | 'bottom' | 'full';
  /** The width of a card at the side; 0 if it is as wide as there is room. */
  readonly width: number;
  /** How far the PAL's picture moves to the right. */
  readonly shift: number;
  /** The width that what is centered on the stage leaves to the card, on its side. */
  readonly taken: number;
  /** True if what is centered on the stage has no room next to the card. */
  readonly isCramped: boolean;
  /** True if the self view has no room above the card, and stands where the face would move. */
  readonly isFlat: boolean;
}

interface Stage {
  readonly width: number;
  readonly height: number;
  readonly isRtl: boolean;
  /** True if an on-screen keyboard covers a part of the card. */
  readonly isTypedInto: boolean;
}

/** The gap between a card and the edge of the stage. */
const gap = 16;

/** The width that captions need next to a card. */
const captionWidth = 220;

/** Returns where a card goes: at a side, or at the bottom of a stage that is narrow and tall. */
export function placeCanvas(
  stage: Stage,
  { side, avoidsFace, face }: CanvasPlacement,
  defaultSide: 'start' | 'end',
): CanvasSpot {
  const { width, height, isRtl } = stage;
  const isBottom = width < 768 && height >= width;
  if (isBottom || stage.isTypedInto) {
    const at = stage.isTypedInto ? 'full' : 'bottom';
    return { at, width: 0, shift: 0, taken: 0, isCramped: false, isFlat: false };
  }
  const isFlat = height < 480;
  const room = width - gap * 2 - (isFlat ? selfView(width) + gap : 0);
  const cardWidth = Math.max(0, Math.min(448, room));
  const at = side === undefined ? defaultSide : (side === 'left') === isRtl ? 'end' : 'start';
  const isAtRight = (at === 'end') !== isRtl;
  const isCramped = width - cardWidth - gap * 3 < captionWidth;
  return {
    at,
    width: cardWidth,
    shift: avoidsFace && !isFlat ? shiftFor(width, isAtRight, face) : 0,
    taken: isCramped ? 0 : cardWidth + gap * 2,
    isCramped,
    isFlat,
  };
}

/** The width of the self view, as in its style sheet. */
function selfView(width: number): number {
  return Math.min(208, Math.max(92, width * 0.19));
}

/**
 * Moves the face out from behind the card, as far as the picture may move. Tavus does so only from 900 px on, but next to an
 * open transcript the stage of most windows is narrower, and the card would cover half of the face.
 */
function shiftFor(width: number, isAtRight: boolean, face: CanvasPlacement['face']): number {
  const edge = 40 + Math.min(448, width - 32);
  const covered = isAtRight ? (face.x + face.width) * width - (width - edge) : edge - face.x * width;
  const distance = Math.min(Math.max(covered, 0), 360, 0.3 * width);
  return Math.round(isAtRight ? 0 - distance : distance);
}
