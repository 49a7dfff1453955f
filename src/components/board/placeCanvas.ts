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
  /** True if captions have no room next to the card or above it. */
  readonly isCramped: boolean;
  /** True if the self view has no room above the card. */
  readonly isFlat: boolean;
  /** True if a card has hardly any room for its content, and makes do with less around it. */
  readonly isTight: boolean;
  /** True if the self view has no room beside the face and the card either. */
  readonly isFull: boolean;
  /** The height that the PAL's picture may have, so that the face fits next to the card; undefined for any height. */
  readonly picture: number | undefined;
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

/** The height of a stage that has no room for captions above a card at its bottom. */
const leastHeight = 420;

/** The height up to which a card at the bottom of a stage has hardly any room. */
const tightHeight = 600;

/** The least width of a card that gives way to the face, and of one that gives way to the self view as well. */
const leastWidth = { alone: 220, withSelf: 320 };

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
    const isCramped = at === 'bottom' && height <= leastHeight;
    const isTight = at === 'bottom' && height <= tightHeight;
    return { ...nothing, at, width: 0, shift: 0, taken: 0, isCramped, isTight };
  }
  const at = side === undefined ? defaultSide : (side === 'left') === isRtl ? 'end' : 'start';
  const isAtRight = (at === 'end') !== isRtl;
  const flat = height < 480 ? placeFlat(width, height) : undefined;
  const cardWidth = flat?.width ?? Math.max(0, Math.min(448, width - gap * 2));
  const isCramped = width - cardWidth - gap * 3 < captionWidth;
  const shift = flat ? (isAtRight ? 0 - flat.shift : flat.shift) : shiftFor(width, isAtRight, face);
  return {
    ...nothing,
    ...flat,
    at,
    width: cardWidth,
    shift: avoidsFace ? shift : 0,
    taken: isCramped ? 0 : cardWidth + gap * 2,
    isCramped,
    isTight: flat !== undefined && isCramped,
  };
}

const nothing = { isFlat: false, isFull: false, picture: undefined };

/**
 * A flat stage has the self view, the face and the card side by side. The card is narrower if it must be, then there is no self
 * view, and then the picture is smaller.
 */
function placeFlat(width: number, height: number) {
  const face = faceWidth(width, height);
  const free = width - gap * 3 - face;
  const selfPlace = selfView(width) + gap;
  const isFull = free - selfPlace < leastWidth.withSelf;
  const beside = isFull ? 0 : selfPlace;
  const cardWidth = Math.max(0, Math.min(448, Math.max(leastWidth.alone, free - beside), width - gap * 2));
  const room = width - cardWidth - gap * 3;
  return {
    width: cardWidth,
    // The middle of what the card and the self view leave to the face.
    shift: Math.round((cardWidth + gap - beside) / 2),
    isFlat: true,
    isFull,
    picture: room < face - 1 ? Math.max(0.4 * height, room / faceOfHeight) : undefined,
  };
}

/** The width of the face in a picture, as a share of the picture's height: the middle third of 16:9. */
const faceOfHeight = 16 / 9 / 3;

/** The width of the face in a picture as high as the stage, which is up to 2.3 times as wide as high. */
function faceWidth(width: number, height: number): number {
  return Math.max(height * faceOfHeight, Math.min(width, height * 2.3) / 3);
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
