import { fill, gradient, inside, oval, soft, softStroke, stroke } from './brush';
import { type Curve, pathOf, symmetric } from './Curve';
import { faded, mixed } from './colour';
import type { Form, Person } from './Person';

/** Draws the ears and the skin of the face, lit from the upper left. */
export function drawSkin(canvas: CanvasRenderingContext2D, person: Person, rim: string): void {
  const { skin } = person;
  const face = symmetric(sideOf(person.form));
  // Long hair covers the ears.
  if (person.style === 'curls') drawEars(canvas, person);
  fill(
    canvas,
    face,
    gradient(
      canvas,
      [-110, -70, 125, 40],
      mixed(skin.light, skin.base, 0.25),
      skin.base,
      mixed(skin.base, skin.shade, 0.35),
      skin.shade,
    ),
  );
  inside(canvas, face, () => {
    soft(
      canvas,
      'M90,-190 C70,-60 92,10 66,80 C50,124 26,140 0,158 L140,180 L150,-190 Z',
      52,
      faded(skin.shade, 0.85),
    );
    soft(
      canvas,
      'M-128,-190 L-92,-150 C-112,-60 -108,30 -86,96 L-58,156 L-150,170 Z',
      26,
      faded(skin.shade, 0.5),
    );
    soft(canvas, oval(-30, -104, 58, 30), 54, faded(skin.light, 0.85));
    for (const side of [-1, 1]) {
      soft(canvas, oval(side * 46, -18, 36, 20), 26, faded(skin.shade, 0.5));
      soft(canvas, oval(side * 20, -14, 8, 18), 14, faded(skin.deep, 0.3));
    }
    soft(canvas, oval(-64, 34, 26, 14), 34, faded(skin.light, 0.8));
    soft(canvas, oval(54, 32, 22, 12), 30, faded(skin.light, 0.4));
    soft(canvas, oval(-64, 50, 30, 15), 42, faded(person.blush, 0.5));
    soft(canvas, oval(66, 52, 28, 15), 42, faded(person.blush, 0.5));
    soft(canvas, 'M-104,96 C-64,150 60,152 108,84 L120,180 L-120,180 Z', 26, faded(skin.shade, 0.6));
    soft(canvas, 'M-70,140 C-30,158 30,158 70,136 L70,180 L-70,180 Z', 12, faded(skin.deep, 0.35));
    soft(canvas, oval(-5, 130, 20, 9), 20, faded(skin.light, 0.6));
    soft(canvas, oval(2, 112, 20, 3.5), 11, faded(skin.deep, 0.42));
    soft(canvas, oval(100, 30, 22, 84), 44, faded(rim, 0.15));
    softStroke(canvas, pathOf(sideOf(person.form).slice(6)), 6, 9, faded(rim, 0.75));
  });
}

/** Draws the nose, which has no outline, only light and shade. */
export function drawNose(canvas: CanvasRenderingContext2D, { skin, form, blush }: Person): void {
  const wing = form.nose;
  soft(
    canvas,
    `M7,-26 C9,0 10,20 ${wing - 2},38 C${wing + 4},48 18,56 6,56 L3,20 Z`,
    13,
    faded(skin.shade, 0.85),
  );
  soft(canvas, `M-8,-26 C-9,0 -10,22 ${-wing},40 L-10,44 L-5,0 Z`, 12, faded(skin.shade, 0.28));
  soft(canvas, oval(5, 61, 18, 4), 11, faded(skin.deep, 0.36));
  soft(canvas, oval(0, 41, wing - 5, 12), 12, faded(skin.base, 0.8));
  soft(canvas, oval(0, 44, 13, 9), 14, faded(blush, 0.22));
  soft(canvas, 'M-5,-24 C-3,-4 -5,16 -7,34 L1,34 C1,14 1,-6 1,-24 Z', 10, faded(skin.light, 0.65));
  soft(canvas, oval(-4, 36, 6, 5), 8, faded(skin.light, 0.95));
  for (const side of [-1, 1]) {
    const x = (at: number) => side * at;
    soft(canvas, oval(x(wing - 5), 46, 6, 6), 8, faded(skin.base, 0.7));
    softStroke(
      canvas,
      `M${x(wing)},40 C${x(wing + 4)},47 ${x(wing + 1)},53 ${x(wing - 6)},53`,
      1.8,
      3,
      faded(skin.deep, 0.55),
    );
    soft(
      canvas,
      `M${x(4)},54 C${x(6)},49.5 ${x(12)},49 ${x(wing - 5)},52.5 C${x(12)},55 ${x(8)},56 ${x(4)},54 Z`,
      2.5,
      faded(skin.deep, 0.85),
    );
  }
  softStroke(canvas, 'M-8,56 C-4,58.5 4,58.5 8,56', 2, 4, faded(skin.deep, 0.4));
  for (const x of [-4, 4]) softStroke(canvas, `M${x},63 L${x * 1.4},74`, 2, 4, faded(skin.shade, 0.4));
}

/** Returns the right side of the face, from the top to the chin. */
export function sideOf({ jaw, chin }: Form): Curve {
  return [
    0,
    -172,
    72,
    -172,
    112,
    -120,
    111,
    -50,
    110.5,
    -18,
    109,
    12,
    105,
    38,
    101,
    66,
    jaw + 14,
    88,
    jaw,
    106,
    jaw - 15,
    125,
    chin + 18,
    143,
    chin,
    148,
    chin - 9,
    151,
    9,
    153,
    0,
    153,
  ];
}

function drawEars(canvas: CanvasRenderingContext2D, { skin }: Person): void {
  for (const side of [-1, 1]) {
    canvas.save();
    canvas.scale(side, 1);
    const ear = 'M100,-28 C112,-44 130,-36 128,-10 C127,10 120,20 117,32 C114,44 104,44 98,34 Z';
    fill(canvas, ear, side < 0 ? skin.base : skin.shade);
    inside(canvas, ear, () => {
      soft(
        canvas,
        'M104,-22 C112,-32 122,-24 120,-8 C118,8 112,14 112,26 L100,30 Z',
        8,
        faded(skin.deep, 0.55),
      );
      stroke(canvas, 'M106,-26 C118,-36 124,-22 122,-8 C121,6 114,16 114,28', 3, faded(skin.light, 0.35));
    });
    canvas.restore();
  }
}
