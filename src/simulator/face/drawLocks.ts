import { seededRandom } from '../runtime/Random';
import { fill, gradient, inside, soft, stroke } from './brush';
import { areaBetween, blend, type Curve, lockAlong, pathOf } from './Curve';
import { faded } from './colour';
import type { Person } from './Person';

/** A part of the hair: all that lies between two curves that run from the crown to the tips. */
export interface Section {
  readonly inner: Curve;
  readonly outer: Curve;
  /** How many locks it has. */
  readonly locks: number;
  /** The height of the light on it, and how strong it is from 0 to 1. */
  readonly shineY: number;
  readonly shine: number;
  /** How far the tips of the locks differ. */
  readonly ragged: number;
  /** Whether it thins out at the tips, instead of being cut straight. */
  readonly fades?: boolean;
}

/** Draws a section of hair lock by lock, always in the same way. */
export function drawLocks(canvas: CanvasRenderingContext2D, hair: Person['hair'], section: Section): void {
  const { inner, outer, locks, ragged, fades } = section;
  const random = seededRandom(locks + Math.round(outer[2] ?? 0));
  const [top, tip] = [outer[1] ?? 0, Math.max(outer.at(-1) ?? 0, inner.at(-1) ?? 0)];
  const end = fades
    ? [hair.base, hair.base, hair.base, hair.dark, faded(hair.dark, 0)]
    : [hair.base, hair.base, hair.dark];
  const area = areaBetween(inner, outer);
  fill(canvas, area, gradient(canvas, [0, top, 0, tip], ...end));
  const spread = Math.hypot((outer[6] ?? 0) - (inner[6] ?? 0), (outer[7] ?? 0) - (inner[7] ?? 0));
  const width = Math.max(5, (spread / locks) * 4.2);
  for (let index = 0; index < locks * 2; index += 1) {
    const share = Math.min(1, Math.max(0, (index / 2 + random() * 1.2) / locks));
    const curve = blend(inner, outer, share).map((value, at) => {
      const isTip = at >= inner.length - 2;
      return value + (random() - 0.5) * (isTip ? ragged : at < 2 ? 2 : 6);
    });
    const tone = random();
    const colour =
      tone < 0.34 ? faded(hair.dark, 0.34) : tone < 0.74 ? faded(hair.base, 0.6) : faded(hair.light, 0.36);
    fill(canvas, lockAlong(curve, width * (0.4 + random())), colour);
  }
  inside(canvas, area, () => softEdges(canvas, section, hair.dark));
  if (section.shine > 0) addShine(canvas, hair, section);
}

/** Hair is round: it turns away from the light at its edges. */
function softEdges(canvas: CanvasRenderingContext2D, { inner, outer }: Section, dark: string): void {
  soft(canvas, areaBetween(blend(inner, outer, -0.4), blend(inner, outer, 0.06)), 16, faded(dark, 0.6));
  soft(canvas, areaBetween(blend(inner, outer, 0.94), blend(inner, outer, 1.4)), 16, faded(dark, 0.5));
}

function addShine(canvas: CanvasRenderingContext2D, hair: Person['hair'], section: Section): void {
  const { inner, outer, locks, shineY, shine } = section;
  const random = seededRandom(locks);
  const strand = () => pathOf(blend(inner, outer, 0.04 + random() * 0.92));
  soft(
    canvas,
    areaBetween(blend(inner, outer, 0.28), blend(inner, outer, 0.72)),
    26,
    faded(hair.light, 0.34 * shine),
  );
  // Waves catch the light a second time.
  for (const [y, share] of outer.length > 20 ? twice : once) {
    for (const opacity of [0.12, 0.26, 0.42]) {
      const colours = [0, opacity, 0].map((at) => faded(hair.shine, at * shine * share));
      const middle = shineY + y + (opacity - 0.26) * 60;
      const band = gradient(canvas, [0, middle - 52, 0, middle + 52], ...colours);
      for (let index = 0; index < locks * 0.8 * share; index += 1)
        stroke(canvas, strand(), 0.7 + random() * 1.9, band);
    }
  }
  for (let index = 0; index < locks * 0.7; index += 1) stroke(canvas, strand(), 0.7, faded(hair.light, 0.25));
}

const once = [[0, 1]] as const;
const twice = [
  [0, 1],
  [204, 0.5],
] as const;

/** Draws the shadow that hair casts on what is already drawn. */
export function castShadow(canvas: CanvasRenderingContext2D, outline: string, colour: string): void {
  soft(canvas, outline, 16, faded(colour, 0.55));
}
