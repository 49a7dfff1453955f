import { soft } from './brush';
import { areaBetween, type Curve, lockAlong, mirrored } from './Curve';
import { faded } from './colour';
import { drawLocks, type Section } from './drawLocks';
import type { Person } from './Person';

/** Draws long hair with a parting, which falls in waves over the shoulders. */
export function drawWaves(canvas: CanvasRenderingContext2D, hair: Person['hair'], rim: string): void {
  for (const side of [right, left]) drawLocks(canvas, hair, side);
  soft(canvas, lockAlong(right.outer.slice(0, 20), 6), 5, faded(rim, 0.6));
}

/** Draws the part of it that is behind the neck. */
export function drawWavesBehind(canvas: CanvasRenderingContext2D, hair: Person['hair']): void {
  const dark = { ...hair, base: hair.dark, light: hair.base };
  for (const outer of [back, mirrored(back)]) {
    const inner = outer.map((value, index) => (index % 2 === 0 ? value * 0.08 : value));
    drawLocks(canvas, dark, { inner, outer, locks: 30, shineY: 80, shine: 0, ragged: 24, fades: true });
  }
}

const back: Curve = [
  0, -196, 100, -214, 148, -150, 148, -66, 150, 10, 140, 60, 152, 110, 160, 150, 146, 190, 130, 214,
];

const left: Section = {
  inner: [
    26, -162, 8, -130, -66, -108, -100, -48, -113, -14, -110, 20, -117, 58, -124, 96, -108, 128, -114, 162,
    -118, 190, -108, 210, -88, 222,
  ],
  outer: [
    26, -207, -46, -222, -144, -186, -149, -88, -151, -40, -168, -6, -164, 44, -160, 90, -186, 118, -178, 166,
    -170, 206, -142, 228, -108, 234,
  ],
  locks: 40,
  shineY: -108,
  shine: 0.75,
  ragged: 22,
  fades: true,
};

const right: Section = {
  inner: [
    26, -162, 42, -132, 86, -112, 102, -48, 112, -14, 108, 20, 116, 58, 124, 96, 108, 128, 114, 162, 118, 190,
    106, 210, 86, 222,
  ],
  outer: [
    26, -207, 86, -214, 140, -178, 146, -86, 149, -38, 164, -4, 160, 46, 156, 90, 182, 120, 174, 166, 168,
    204, 138, 226, 104, 232,
  ],
  locks: 36,
  shineY: -112,
  shine: 0.5,
  ragged: 22,
  fades: true,
};

/** The outline of the hair over the face, which casts a shadow on it. */
export const wavesOver: string = `${areaBetween(left.inner, left.outer)} ${areaBetween(right.inner, right.outer)}`;
