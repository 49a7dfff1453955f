import { fill, gradient, inside, oval, stroke } from './brush';
import { faded, mixed } from './colour';
import type { Expression } from './Expression';
import type { Person } from './Person';

/** Draws both eyes. The left one mirrors the right one, except for where it looks and for the light in it. */
export function drawEyes(canvas: CanvasRenderingContext2D, person: Person, expression: Expression): void {
  for (const side of [-1, 1]) {
    canvas.save();
    canvas.translate(side * eyeX, eyeY);
    canvas.scale(side, 1);
    drawEye(canvas, person, expression, side);
    canvas.restore();
  }
}

/** How far each eye is from the middle of the face. */
export const eyeX = 47;
/** The height of the eyes. */
export const eyeY = -8;

function drawEye(
  canvas: CanvasRenderingContext2D,
  person: Person,
  expression: Expression,
  side: number,
): void {
  const { skin, form } = person;
  const { eyesClosed, lookX, lookY, squint } = expression;
  const closed = Math.min(1, eyesClosed + squint * 0.16 + Math.max(0, lookY) * 0.18);
  // Cheeks push the lower lid up in a smile.
  const floor = 14 - squint * 5 - eyesClosed * 1.5;
  const rest = -20 * form.eye;
  const lidAt = (open: number) => open + (floor - 1.5 - open) * closed;
  const [inner, outer] = [lidAt(rest + 1), lidAt(rest - 3)];
  const upper = `M-26,5 C-17,${inner} 9,${outer} 27,-1`;
  const eye = `${upper} C13,${floor} -13,${floor + 1} -26,5 Z`;
  if (closed < 0.93) {
    const white = mixed('#fbf3ec', skin.shade, 0.16);
    fill(
      canvas,
      eye,
      gradient(
        canvas,
        [0, -18, 0, 12],
        mixed(white, skin.deep, 0.42),
        white,
        white,
        mixed(white, skin.shade, 0.25),
      ),
    );
    inside(canvas, eye, () => {
      fill(canvas, 'M-28,0 L-19,1 L-21,9 L-28,10 Z', faded(person.blush, 0.3));
      drawIris(canvas, person, side * lookX * 9.5, -1.5 + lookY * 6, side);
      stroke(canvas, upper, 11, faded(skin.deep, 0.16));
      stroke(canvas, upper, 6, faded(skin.deep, 0.2));
    });
  }
  const fold = rest - 11 + eyesClosed * 5;
  const lid = `M-28,4 C-20,${fold + 2} 10,${fold - 3} 31,-3 L27,-1 C9,${outer} -17,${inner} -26,5 Z`;
  fill(
    canvas,
    lid,
    gradient(
      canvas,
      [0, fold * 0.72, 0, outer * 0.75],
      mixed(skin.base, skin.shade, 0.75),
      mixed(skin.base, skin.shade, 0.2),
    ),
  );
  stroke(
    canvas,
    `M-25,1 C-19,${fold + 3} 10,${fold - 2} 31,-5`,
    1.6,
    faded(skin.deep, 0.5 - eyesClosed * 0.28),
  );
  stroke(canvas, `M-19,9.5 C-8,${floor + 1.5} 12,${floor} 25,1`, 1.3, faded(skin.deep, 0.34));
  drawLashes(canvas, person, { upper, inner, outer, closed });
}

function drawLashes(
  canvas: CanvasRenderingContext2D,
  { hair, form }: Person,
  lid: { readonly upper: string; readonly inner: number; readonly outer: number; readonly closed: number },
): void {
  const { upper, inner, outer, closed } = lid;
  const colour = mixed(hair.dark, '#1a0d10', 0.5);
  const thick = 0.6 + 4 * form.lash * (1 - closed * 0.6);
  // Thicker toward the outer corner, and a little beyond it.
  const wing = `L${28.5 + form.lash * 3},${-4 + closed * 6}`;
  fill(canvas, `${upper} ${wing} C10,${outer - thick} -17,${inner - thick * 0.6} -26,5 Z`, colour);
  stroke(canvas, upper, 1.3 + closed * 0.5, colour);
}

function drawIris(
  canvas: CanvasRenderingContext2D,
  { iris }: Person,
  x: number,
  y: number,
  side: number,
): void {
  const disc = canvas.createRadialGradient(x + side * 3, y + 5, 2, x, y, 14.5);
  disc.addColorStop(0, iris.glow);
  disc.addColorStop(0.5, iris.ring);
  disc.addColorStop(0.86, iris.ring);
  disc.addColorStop(1, iris.rim);
  fill(canvas, oval(x, y, 14.5, 14.5), disc);
  fill(canvas, oval(x, y, 6.2, 6.2), '#0c0709');
  // The window is on the left for both eyes.
  fill(canvas, oval(x - side * 5, y - 5.5, 4.2, 4.6), 'rgba(255, 255, 255, 0.95)');
  fill(canvas, oval(x + side * 6, y + 6, 2.4, 2), 'rgba(255, 244, 228, 0.45)');
}

/** Draws the right brow, hair by hair, around the middle of the eye. */
export function drawBrow(canvas: CanvasRenderingContext2D, { brow, form, skin }: Person): void {
  const thick = 4.2 * form.brow;
  const shape = `M-27,-35 C-12,${-42 - thick} 12,${-45 - thick} 36,-33 C14,${-43 + thick * 0.8} -8,${-37 + thick * 0.9} -25,${-34 + thick * 0.9} Z`;
  fill(
    canvas,
    shape,
    gradient(canvas, [-28, 0, 36, 0], faded(brow, 0.25), faded(brow, 0.85), faded(brow, 0.5)),
  );
  for (let hair = 0; hair < 22; hair += 1) {
    const share = hair / 21;
    const x = -26 + share * 52;
    const y = -34 - Math.sin(share * Math.PI * 0.72) * (7 - share) + thick * (0.6 - share * 0.5);
    const lean = 3 + share * 6;
    const path = `M${x},${y} q${lean * 0.4},${-thick * (0.8 - share * 0.7)} ${lean},${share * 5 - thick * (1.1 - share)}`;
    stroke(canvas, path, 1.2, faded(brow, 0.5));
  }
  stroke(canvas, 'M-4,-33 C10,-36 22,-34 34,-29', 3, faded(skin.light, 0.12));
}
