import { ellipse, fill, glow, inside, stroke, vertical } from './brush';
import { drawEyes, type Gaze } from './drawEyes';
import { drawFringe, drawHairBehind } from './drawHair';
import { drawMouth } from './drawMouth';

/** The expression of a face at one moment. */
export interface Expression extends Gaze {
  /** How open the mouth is, from 0 to 1. */
  readonly mouth: number;
  /** The shape of the vowel, from round (0) to flat (1). */
  readonly wide: number;
  /** How far the head sways, from -1 to 1. */
  readonly sway: number;
  readonly breath: number;
}

/** Draws Mira over an already drawn room, in the center so that a portrait crop shows all of her. */
export function drawFace(canvas: CanvasRenderingContext2D, expression: Expression): void {
  canvas.save();
  canvas.translate(640 + expression.sway * 3, 346);
  canvas.scale(1.04, 1.04);
  const face = faceOutline(expression.mouth);
  const head = () => turnHead(canvas, expression);
  inPlace(canvas, head, () => drawHairBehind(canvas));
  drawBody(canvas, expression.breath);
  inPlace(canvas, head, () => {
    drawSkin(canvas, face);
    canvas.translate(expression.lookX * 2.5, expression.lookY * 1.5);
    drawNose(canvas);
    drawEyes(canvas, expression);
    drawMouth(canvas, expression.mouth, expression.wide);
  });
  inPlace(canvas, head, () => drawFringe(canvas, face));
  canvas.restore();
}

function inPlace(canvas: CanvasRenderingContext2D, place: () => void, draw: () => void): void {
  canvas.save();
  place();
  draw();
  canvas.restore();
}

/** Turns the head around the neck. */
function turnHead(canvas: CanvasRenderingContext2D, { sway, breath, lookX }: Expression): void {
  canvas.translate(0, 170 + breath * 1.6);
  canvas.rotate(sway * 0.022 + lookX * 0.018);
  canvas.translate(0, -170);
}

function drawBody(canvas: CanvasRenderingContext2D, breath: number): void {
  fill(canvas, neck, vertical(canvas, 120, 250, '#dc9c79', '#f0bb98'));
  inside(canvas, neck, () => glow(canvas, 6, 126, 96, '150, 66, 58', 0.7));
  const rise = breath * 2.5;
  const jumper =
    `M-330,460 C-322,${300 - rise} -240,${258 - rise} -142,${226 - rise} C-104,214 -82,206 -70,190 ` +
    `C-54,252 54,252 70,190 C82,206 104,214 142,${226 - rise} C240,${258 - rise} 322,${300 - rise} 330,460 Z`;
  fill(canvas, jumper, vertical(canvas, 180, 400, '#f0bd63', '#d5933d', '#a9692e'));
  inside(canvas, jumper, () => {
    glow(canvas, -170, 250, 190, '255, 232, 180', 0.5);
    for (const side of [-1, 1]) glow(canvas, side * 140, 196, 96, '92, 42, 30', 0.5);
    for (const side of [-1, 1]) {
      stroke(
        canvas,
        `M${side * 196},400 C${side * 190},360 ${side * 186},330 ${side * 196},300`,
        5,
        'rgba(120, 66, 26, 0.3)',
      );
    }
  });
  inside(canvas, jumper, () => {
    stroke(canvas, 'M-70,188 C-54,252 54,252 70,188', 30, 'rgba(130, 74, 32, 0.3)');
    stroke(canvas, 'M-70,188 C-54,252 54,252 70,188', 25, '#f6cd80');
  });
}

const neck = 'M-46,96 L46,96 C45,150 50,178 82,192 L64,252 L-64,252 L-82,192 C-50,178 -45,150 -46,96 Z';

function drawSkin(canvas: CanvasRenderingContext2D, face: string): void {
  for (const side of [-1, 1]) {
    ellipse(canvas, side * 112, 30, 15, 26, '#dd9a78');
    ellipse(canvas, side * 115, 66, 6, 6, '#f4cf73');
    ellipse(canvas, side * 115 - 2, 64, 2, 2, '#fff6d8');
  }
  const skin = canvas.createRadialGradient(-34, -50, 20, 0, 0, 200);
  skin.addColorStop(0, '#ffe3cd');
  skin.addColorStop(0.55, '#f7c9a8');
  skin.addColorStop(1, '#e2a27f');
  fill(canvas, face, skin);
  inside(canvas, face, () => {
    glow(canvas, 118, 60, 110, '196, 106, 88', 0.34);
    glow(canvas, 0, 176, 74, '196, 106, 88', 0.3);
    for (const side of [-1, 1]) {
      glow(canvas, side * 68, 58, 44, '240, 116, 104', 0.34);
      glow(canvas, side * 48, -8, 42, '206, 126, 100', 0.18);
    }
  });
}

function drawNose(canvas: CanvasRenderingContext2D): void {
  glow(canvas, 9, 34, 26, '206, 116, 90', 0.24);
  glow(canvas, -3, 36, 13, '255, 246, 236', 0.55);
  stroke(canvas, 'M-11,51 C-6,57 -3,56 0,58 C4,56 7,57 12,50', 3, 'rgba(178, 94, 74, 0.75)');
}

/** Returns the outline of the face; the jaw drops a little as the mouth opens. */
function faceOutline(mouth: number): string {
  const chin = 152 + mouth * 9;
  return (
    `M-113,-30 C-116,-196 116,-196 113,-30 C113,26 106,66 82,${chin - 46} ` +
    `C56,${chin - 12} 26,${chin} 0,${chin} C-26,${chin} -56,${chin - 12} -82,${chin - 46} C-106,66 -113,26 -113,-30 Z`
  );
}
