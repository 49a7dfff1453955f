import { seededRandom } from '../runtime/Random';
import { fill, inside, oval, soft, softStroke, stroke } from './brush';
import { type Curve, symmetric } from './Curve';
import { faded, mixed } from './colour';
import type { Person } from './Person';

/** Draws short, dense curls that fade out toward the ears. */
export function drawCurls(canvas: CanvasRenderingContext2D, hair: Person['hair'], rim: string): void {
  const cap = symmetric(outline);
  soft(canvas, cap, 5, hair.dark);
  fill(canvas, cap, hair.base);
  const random = seededRandom(5);
  for (let curl = 0; curl < 1500; curl += 1) {
    const angle = Math.PI * (1 + random());
    const far = Math.sqrt(random());
    const [x, y] = [Math.cos(angle) * 117 * far, -72 + Math.sin(angle) * 126 * far];
    if (y > hairline(x) - 1) continue;
    const lit = Math.max(0, Math.min(1, 0.5 - x / 260 - (y + 130) / 170));
    const colour =
      random() < 0.4
        ? hair.dark
        : mixed(hair.base, lit > 0.6 ? hair.shine : hair.light, lit * (0.35 + random() * 0.65));
    stroke(canvas, arc(x, y, 2 + random() * 2.6, random() * 6), 1.9, faded(colour, 0.7));
  }
  inside(canvas, cap, () => soft(canvas, oval(70, -90, 50, 90), 50, faded(hair.dark, 0.5)));
  softStroke(canvas, 'M60,-182 C100,-160 120,-116 119,-70', 2.5, 5, faded(rim, 0.45));
}

/** Draws a short beard: dense at the chin, fading out over the cheeks. */
export function drawBeard(canvas: CanvasRenderingContext2D, hair: Person['hair']): void {
  const beard =
    'M-108,10 C-104,60 -98,76 -74,78 C-56,82 -44,76 -30,74 C-16,70 -8,75 0,76 C8,75 16,70 30,74 C44,76 56,82 74,78 C98,76 104,60 108,10 ' +
    'L120,120 L40,180 L-40,180 L-120,120 Z M-44,90 C-24,82 24,82 44,90 C34,108 -34,108 -44,90 Z';
  soft(canvas, beard, 13, faded(hair.dark, 0.52));
  const random = seededRandom(9);
  for (let bristle = 0; bristle < 1700; bristle += 1) {
    const [x, y] = [(random() - 0.5) * 210, 40 + random() * 112];
    const cheek = 92 - Math.max(0, Math.abs(x) - 62) * 1.5 - (Math.abs(x) < 48 ? 20 : 0);
    const isLip = Math.abs(x) < 46 && y < 110 && y > 78;
    if (isLip || y < cheek + random() * 14) continue;
    stroke(canvas, `M${x},${y} l${(random() - 0.5) * 3},${2 + random() * 2}`, 0.9, faded(hair.dark, 0.32));
  }
}

function arc(x: number, y: number, radius: number, turn: number): string {
  const at = (angle: number) => `${x + Math.cos(angle) * radius},${y + Math.sin(angle) * radius}`;
  return `M${at(turn)} A${radius},${radius} 0 1 1 ${at(turn + 4)}`;
}

/** Returns how far down the hair reaches. */
function hairline(x: number): number {
  return Math.abs(x) > 96 ? -84 : -116 + (Math.abs(x) / 92) ** 4 * 24;
}

const outline: Curve = [
  0, -198, 78, -202, 122, -142, 119, -66, 118, -46, 114, -34, 109, -30, 107, -56, 108, -84, 94, -98, 70, -116,
  30, -122, 0, -121,
];
