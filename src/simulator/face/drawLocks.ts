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
  inside(canvas, area, () => {
    softEdges(canvas, section, hair.dark);
    addShine(canvas, hair, section);
    // Waves catch the light a second time.
    if (section.outer.length > 20)
      addShine(canvas, hair, { ...section, shineY: 96, shine: section.shine * 0.5 });
  });
}

/** Hair is round: it turns away from the light at its edges. */
function softEdges(canvas: CanvasRenderingContext2D, { inner, outer }: Section, dark: string): void {
  soft(canvas, areaBetween(blend(inner, outer, -0.4), blend(inner, outer, 0.06)), 16, faded(dark, 0.6));
  soft(canvas, areaBetween(blend(inner, outer, 0.94), blend(inner, outer, 1.4)), 16, faded(dark, 0.5));
}

function addShine(canvas: CanvasRenderingContext2D, hair: Person['hair'], section: Section): void {
  const { inner, outer, locks, shineY, shine } = section;
  if (shine === 0) return;
  const random = seededRandom(locks);
  soft(
    canvas,
    areaBetween(blend(inner, outer, 0.28), blend(inner, outer, 0.72)),
    26,
    faded(hair.light, 0.34 * shine),
  );
  for (let strand = 0; strand < locks * 3; strand += 1) {
    const y = shineY + (random() - 0.5) * 26;
    const far = 34 + random() * 34;
    const colours = [0, 0.5, 0].map((opacity) => faded(hair.shine, opacity * shine * random()));
    stroke(
      canvas,
      pathOf(blend(inner, outer, 0.04 + random() * 0.92)),
      0.7 + random() * 1.9,
      gradient(canvas, [0, y - far, 0, y + far], ...colours),
    );
  }
  for (let strand = 0; strand < locks; strand += 1) {
    stroke(canvas, pathOf(blend(inner, outer, random())), 0.7, faded(hair.light, 0.22));
  }
}

/** Draws the shadow that hair casts on what is already drawn. */
export function castShadow(canvas: CanvasRenderingContext2D, outline: string, colour: string): void {
  soft(canvas, outline, 16, faded(colour, 0.55));
}
