import { ellipse, fill, inside, stroke } from './brush';

/** The state of the eyes: how closed from 0 to 1, where they look from -1 to 1, and how far the brows are raised. */
export interface Gaze {
  readonly eyesClosed: number;
  readonly lookX: number;
  readonly lookY: number;
  readonly browsRaised: number;
}

/** Draws both eyes and brows. The left eye mirrors the right one, except for where it looks. */
export function drawEyes(canvas: CanvasRenderingContext2D, gaze: Gaze): void {
  for (const side of [-1, 1]) {
    canvas.save();
    canvas.scale(side, 1);
    canvas.translate(48, 2);
    drawEye(canvas, gaze, side * gaze.lookX);
    const brow = -45 - gaze.browsRaised * 8;
    stroke(canvas, `M-25,${brow + 5} C-10,${brow - 6} 10,${brow - 8} 32,${brow + 6}`, 6.5, '#6b4044');
    canvas.restore();
  }
}

function drawEye(canvas: CanvasRenderingContext2D, gaze: Gaze, lookX: number): void {
  const lid = -24 + 40 * gaze.eyesClosed + Math.max(0, gaze.lookY) * 4;
  const upper = `M-28,7 C-20,${lid} 14,${lid - 4} 34,-3`;
  const eye = `${upper} C22,17 -12,21 -28,7 Z`;
  if (gaze.eyesClosed < 0.85) {
    fill(canvas, eye, '#fffaf4');
    inside(canvas, eye, () => drawIris(canvas, 1 + lookX * 10, -3 + gaze.lookY * 6, upper));
    stroke(canvas, 'M-22,12 C-10,19 16,18 30,3', 1.6, 'rgba(150, 80, 70, 0.4)');
    stroke(canvas, `M-25,-5 C-14,${lid - 6} 14,${lid - 10} 34,-12`, 2, 'rgba(150, 84, 66, 0.4)');
  }
  stroke(canvas, upper, 5.5, '#38202a');
}

function drawIris(canvas: CanvasRenderingContext2D, x: number, y: number, lid: string): void {
  const iris = canvas.createRadialGradient(x, y + 6, 3, x, y, 17);
  iris.addColorStop(0, '#b98a52');
  iris.addColorStop(0.6, '#7d5230');
  iris.addColorStop(1, '#432818');
  ellipse(canvas, x, y, 16, 16, iris);
  ellipse(canvas, x, y, 7.5, 7.5, '#1c1012');
  stroke(canvas, lid, 13, 'rgba(70, 40, 50, 0.22)');
  ellipse(canvas, x + 5, y - 6, 4.4, 4.4, 'rgba(255, 255, 255, 0.95)');
  ellipse(canvas, x - 6, y + 6, 2.2, 2.2, 'rgba(255, 255, 255, 0.5)');
}
