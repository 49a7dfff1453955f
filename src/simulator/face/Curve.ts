/** The coordinates of a starting point and of the cubic Bézier curves that follow it. */
export type Curve = readonly number[];

/** Returns a curve as an SVG path, which may go on from another one. */
export function pathOf(curve: Curve, start: 'M' | 'L' = 'M'): string {
  const [x, y, ...rest] = curve;
  return `${start}${x},${y} C${rest.join(' ')}`;
}

/** Returns the outline between two curves that run the same way. */
export function areaBetween(one: Curve, other: Curve): string {
  return `${pathOf(one)} ${pathOf(reversed(other), 'L')} Z`;
}

/** Returns the outline of what is the same on both sides, from its right side, which runs from the top to the bottom. */
export function symmetric(right: Curve): string {
  return `${pathOf(right)} ${pathOf(reversed(mirrored(right)), 'L')} Z`;
}

/** Returns the curve on the other side. */
export function mirrored(curve: Curve): Curve {
  return curve.map((value, index) => (index % 2 === 0 ? -value : value));
}

/** Returns the curve that lies between two others, at the first for 0 and at the second for 1. */
export function blend(one: Curve, other: Curve, share: number): Curve {
  return one.map((value, index) => value + ((other[index] ?? value) - value) * share);
}

/** Returns the outline of a lock of hair along a curve: widest in the middle, with pointed ends. */
export function lockAlong(curve: Curve, width: number): string {
  const last = curve.length - 2;
  const [x1 = 0, y1 = 0] = curve;
  const [x2 = 0, y2 = 0] = curve.slice(last);
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const aside = [((y1 - y2) / length) * width * 0.5, ((x2 - x1) / length) * width * 0.5] as const;
  const shifted = (sign: number) =>
    curve.map((value, index) =>
      index < 2 || index >= last ? value : value + sign * (index % 2 === 0 ? aside[0] : aside[1]),
    );
  return areaBetween(shifted(1), shifted(-1));
}

function reversed(curve: Curve): Curve {
  const points = [];
  for (let index = curve.length - 2; index >= 0; index -= 2)
    points.push(curve[index] ?? 0, curve[index + 1] ?? 0);
  return points;
}
