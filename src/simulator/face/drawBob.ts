import { fill, gradient, oval, soft } from './brush';
import { areaBetween, type Curve, lockAlong, mirrored } from './Curve';
import { faded } from './colour';
import { drawLocks, type Section } from './drawLocks';
import type { Person } from './Person';

/** Draws straight hair to the jaw, with a fringe. */
export function drawBob(canvas: CanvasRenderingContext2D, hair: Person['hair'], rim: string): void {
  fill(canvas, oval(0, -150, 76, 51), gradient(canvas, [0, -200, 0, -110], hair.base, hair.base, hair.dark));
  for (const section of [side(1), side(-1), fringe(1), fringe(-1)]) drawLocks(canvas, hair, section);
  soft(canvas, lockAlong(outer.slice(6), 5), 5, faded(rim, 0.6));
}

/** Draws the part of it that is behind the neck. */
export function drawBobBehind(canvas: CanvasRenderingContext2D, hair: Person['hair']): void {
  const dark = { ...hair, base: hair.dark, light: hair.base };
  const right: Curve = [0, -190, 150, -190, 146, 40, 110, 128];
  for (const outer of [right, mirrored(right)]) {
    const inner = outer.map((value, index) => (index % 2 === 0 ? value * 0.06 : value));
    drawLocks(canvas, dark, { inner, outer, locks: 30, shineY: 0, shine: 0, ragged: 6 });
  }
}

const inner: Curve = [48, -172, 88, -150, 104, -100, 103, -34, 101, 14, 106, 66, 86, 112];
const outer: Curve = [-12, -203, 92, -209, 144, -140, 143, -40, 142, 26, 150, 84, 108, 126];

function side(flip: 1 | -1): Section {
  return {
    ...turned({ inner, outer }, flip),
    locks: 38,
    shineY: -84,
    shine: flip > 0 ? 0.35 : 0.6,
    ragged: 8,
  };
}

const halfFringe: Pick<Section, 'inner' | 'outer'> = {
  inner: [-4, -203, -1, -160, -3, -104, -4, -60],
  outer: [16, -203, 70, -194, 102, -130, 103, -40],
};

function fringe(flip: 1 | -1): Section {
  const shine = flip > 0 ? 0.55 : 0.85;
  return { ...turned(halfFringe, flip), locks: 30, shineY: -122, shine, ragged: 13, fades: true };
}

function turned(
  { inner, outer }: Pick<Section, 'inner' | 'outer'>,
  flip: 1 | -1,
): Pick<Section, 'inner' | 'outer'> {
  return flip > 0 ? { inner, outer } : { inner: mirrored(inner), outer: mirrored(outer) };
}

/** The outline of the fringe, which casts a shadow on the face. */
export const bobOver: string = [1, -1]
  .map((flip) => turned(halfFringe, flip > 0 ? 1 : -1))
  .map((half) => areaBetween(half.inner, half.outer))
  .join(' ');
