import { ellipse, fill, inside, stroke } from './brush';

/** Draws a mouth that smiles at rest. `open` is from 0 to 1, `wide` from a round vowel (0) to a flat one (1). */
export function drawMouth(canvas: CanvasRenderingContext2D, open: number, wide: number): void {
  const half = 33 - open * 11 * (1 - wide);
  const drop = open * 40;
  const corner = 91 - open * 2;
  const bow = corner + 4 - open * 9;
  const bottom = corner + 27 + drop;
  const lips =
    `M${-half - 4},${corner} C${-half * 0.6},${bow - 1} -10,${bow - 5} 0,${bow} ` +
    `C10,${bow - 5} ${half * 0.6},${bow - 1} ${half + 4},${corner} ` +
    `C${half * 0.62},${bottom} ${-half * 0.62},${bottom} ${-half - 4},${corner} Z`;
  ellipse(canvas, 0, corner + 27 + drop * 0.8, 17, 4, 'rgba(170, 84, 70, 0.2)');
  fill(canvas, lips, '#cf6a66');
  if (open > 0.05) drawInside(canvas, half, corner, drop);
  else
    stroke(
      canvas,
      `M${-half},${corner} C-14,${corner + 10} 14,${corner + 10} ${half},${corner}`,
      2.6,
      '#92393f',
    );
  for (const side of [-1, 1]) {
    stroke(
      canvas,
      `M${side * (half + 5)},${corner - 4} q${side * 4},3 ${side * 3},7`,
      2,
      'rgba(160, 80, 66, 0.4)',
    );
  }
}

function drawInside(canvas: CanvasRenderingContext2D, half: number, corner: number, drop: number): void {
  const hole =
    `M${-half + 2},${corner} C-12,${corner + 7 - drop * 0.14} 12,${corner + 7 - drop * 0.14} ${half - 2},${corner} ` +
    `C${half * 0.6},${corner + 10 + drop * 1.08} ${-half * 0.6},${corner + 10 + drop * 1.08} ${-half + 2},${corner} Z`;
  fill(canvas, hole, '#5c1c2b');
  inside(canvas, hole, () => {
    ellipse(canvas, 0, corner + 10 + drop, half * 0.62, 12, '#d97480');
    ellipse(canvas, 0, corner + 2, half * 0.84, 9, '#fffaf4');
  });
}
