import { fill, gradient, inside, oval, stroke } from './brush';
import { faded, mixed } from './colour';
import type { Expression } from './Expression';
import type { Person } from './Person';

/** Draws the mouth: lips with volume, and what shows of the teeth and the tongue between them. */
export function drawMouth(canvas: CanvasRenderingContext2D, person: Person, expression: Expression): void {
  const { lips, skin } = person;
  const lines = linesOf(person, expression);
  const { half, corner, middle, top, bottom, innerTop, innerBottom } = lines;
  const dip = (top - middle) * 0.2;
  const upper =
    `M${-half},${corner} C${-half * 0.62},${top + 4} ${-half * 0.36},${top - 1.5} ${-half * 0.2},${top} ` +
    `C${-half * 0.1},${top + 0.6} ${-half * 0.06},${top - dip * 0.6 + 1.4} 0,${top - dip + 1} ` +
    `C${half * 0.06},${top - dip * 0.6 + 1.4} ${half * 0.1},${top + 0.6} ${half * 0.2},${top} ` +
    `C${half * 0.36},${top - 1.5} ${half * 0.62},${top + 4} ${half},${corner}`;
  const seam = (y: number) => `C${half * 0.55},${y} ${-half * 0.55},${y} ${-half},${corner}`;
  const back = (y: number) => `C${-half * 0.55},${y} ${half * 0.55},${y} ${half},${corner}`;
  const pull = (y: number) => corner + (y - corner) * 1.34;
  const hole = `M${half},${corner} ${seam(pull(innerTop))} ${back(pull(innerBottom))} Z`;
  if (innerBottom - innerTop > 0.8) drawInside(canvas, hole, lines, expression, person);
  const lower = `M${half},${corner} ${seam(pull(innerBottom))} C${-half * 0.62},${bottom + 1} ${-half * 0.36},${bottom + 1} 0,${bottom + 1} C${half * 0.36},${bottom + 1} ${half * 0.62},${bottom + 1} ${half},${corner} Z`;
  fill(
    canvas,
    lower,
    gradient(
      canvas,
      [0, innerBottom, 0, bottom],
      mixed(lips.lower, lips.upper, 0.55),
      lips.lower,
      mixed(lips.lower, skin.shade, 0.35),
    ),
  );
  inside(canvas, lower, () => {
    const y = innerBottom + (bottom - innerBottom) * 0.45;
    const shine = canvas.createRadialGradient(-5, y, 0, -5, y, half * 0.62);
    shine.addColorStop(0, faded(lips.shine, 0.6));
    shine.addColorStop(0.4, faded(lips.shine, 0.25));
    shine.addColorStop(1, faded(lips.shine, 0));
    canvas.save();
    canvas.translate(0, y * 0.68);
    canvas.scale(1, 0.32);
    fill(canvas, oval(-5, y, half * 0.62, half * 0.62), shine);
    canvas.restore();
  });
  const upperLip = `${upper} ${seam(pull(innerTop))} Z`;
  fill(
    canvas,
    upperLip,
    gradient(
      canvas,
      [0, top, 0, innerTop + 1],
      mixed(lips.upper, lips.lower, 0.4),
      lips.upper,
      mixed(lips.upper, skin.deep, 0.45),
    ),
  );
  stroke(
    canvas,
    `M${half - 1},${corner} ${seam(pull(innerTop))}`,
    1.7,
    faded(mixed(lips.upper, '#3a0f18', 0.6), 0.75),
  );
  for (const side of [-1, 1]) {
    stroke(
      canvas,
      `M${side * (half - 1)},${corner - 1.5} q${side * 3.5},0.5 ${side * 4},3.5`,
      2,
      faded(skin.deep, 0.2),
    );
  }
}

/** The measures of a mouth at a moment. */
interface Lines {
  readonly half: number;
  readonly corner: number;
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
  readonly innerTop: number;
  readonly innerBottom: number;
}

function linesOf({ form }: Person, { mouth, smile }: Expression): Lines {
  const { open, wide, press, bite } = mouth;
  const pursed = Math.max(0, 0.5 - wide) * 2;
  const half =
    form.mouth * (1 + (wide - 0.5) * 0.16 - pursed * 0.34 + smile * 0.1 - open * 0.06 * (1 - pursed));
  const middle = 88;
  const corner = middle - smile * 9 * (1 - pursed) + open * 5;
  const gap = open * 30 * (1 - press);
  const fuller = form.lips * (1 - press * 0.42 + pursed * 0.3 - smile * 0.1 - Math.max(0, wide - 0.5) * 0.3);
  const innerTop = middle + smile * 1.6 - gap * 0.2 - bite * 1.5;
  const innerBottom = innerTop + Math.max(0, gap - bite * 4);
  return {
    half,
    corner,
    middle,
    innerTop,
    innerBottom,
    top: innerTop - 10.5 * fuller + open * 1.5,
    bottom: innerBottom + 13 * fuller * (1 - bite * 0.35),
  };
}

function drawInside(
  canvas: CanvasRenderingContext2D,
  hole: string,
  lines: Lines,
  { mouth }: Expression,
  { skin }: Person,
): void {
  const { half, innerTop, innerBottom } = lines;
  const depth = innerBottom - innerTop;
  fill(canvas, hole, gradient(canvas, [0, innerTop, 0, innerBottom], '#2c0a12', '#4a141d'));
  inside(canvas, hole, () => {
    const rise = mouth.tongue;
    fill(
      canvas,
      oval(0, innerBottom + 9 - rise * (depth * 0.45 + 6), half * 0.56, 13),
      gradient(canvas, [0, innerBottom - 12, 0, innerBottom + 12], '#d0707a', '#9c3f4c'),
    );
    const white = mixed('#fffaf2', skin.shade, 0.1);
    // They hang from the upper jaw, which does not move; the lip shades them.
    const edge = innerTop + 3 + mouth.teeth * 5.5;
    fill(
      canvas,
      `M${-half * 0.8},${innerTop - 8} L${half * 0.8},${innerTop - 8} C${half * 0.74},${edge - 1} ${half * 0.4},${edge + 1.2} 0,${edge + 1.4} C${-half * 0.4},${edge + 1.2} ${-half * 0.74},${edge - 1} ${-half * 0.8},${innerTop - 8} Z`,
      gradient(canvas, [0, innerTop - 2, 0, edge + 1], mixed(white, '#7a3a3a', 0.5), white, white),
    );
    const low = mouth.teeth * (1 - rise * 0.7);
    if (low > 0.3) {
      const y = innerBottom + 3 - low * 5;
      fill(
        canvas,
        `M${-half * 0.6},${innerBottom + 10} C${-half * 0.5},${y} ${half * 0.5},${y} ${half * 0.6},${innerBottom + 10} Z`,
        mixed(white, '#7a3a3a', 0.28),
      );
    }
    const sides = gradient(
      canvas,
      [-half, 0, half, 0],
      '#2c0a12',
      '#2c0a1200',
      '#2c0a1200',
      '#2c0a1200',
      '#2c0a12',
    );
    fill(canvas, hole, sides);
  });
}
