import { drawEyes, eyeX, eyeY } from './drawEyes';
import { drawMouth } from './drawMouth';
import type { Expression } from './Expression';
import { type FaceLayers, headScale, put } from './FaceLayers';

/** Draws the whole picture: the PAL in the middle of its room, so that a portrait crop shows all of it. */
export function drawFace(canvas: CanvasRenderingContext2D, layers: FaceLayers, expression: Expression): void {
  canvas.save();
  canvas.resetTransform();
  canvas.drawImage(layers.roomFor(canvas.canvas), 0, 0);
  canvas.restore();
  canvas.save();
  canvas.translate(640 + expression.sway * 3, 335);
  canvas.scale(headScale, headScale);
  const { turn, breath } = expression;
  withHead(canvas, expression, () => {
    canvas.translate(-turn * 4, 0);
    put(canvas, layers.hairBehind);
  });
  canvas.save();
  canvas.translate(0, -breath * 1.6);
  put(canvas, layers.body);
  canvas.restore();
  withHead(canvas, expression, () => {
    drawSkinOf(canvas, layers, expression);
    canvas.save();
    // What is nearer to the viewer moves farther when the head turns.
    canvas.translate(turn * 6, expression.nod * 7);
    drawFeatures(canvas, layers, expression);
    canvas.restore();
    canvas.translate(turn * 2, expression.nod * 1.5);
    put(canvas, layers.hair);
  });
  canvas.restore();
}

/** Draws on the head, which turns around the top of the neck. */
function withHead(
  canvas: CanvasRenderingContext2D,
  { tilt, nod, breath }: Expression,
  draw: () => void,
): void {
  canvas.save();
  canvas.translate(0, neckY - breath * 1.2 + nod * 5);
  canvas.rotate(tilt * 0.06);
  canvas.translate(0, -neckY);
  draw();
  canvas.restore();
}

const neckY = 150;

/** Draws the skin, stretched below the mouth when the jaw is down. */
function drawSkinOf(canvas: CanvasRenderingContext2D, { skin }: FaceLayers, { mouth }: Expression): void {
  const above = lipsY - skin.y;
  const below = skin.height - above;
  const { canvas: picture, x, width } = skin;
  const row = above * headScale;
  // The upper part covers the seam.
  canvas.drawImage(
    picture,
    0,
    row - 8,
    picture.width,
    picture.height - row + 8,
    x,
    lipsY - 8 / headScale,
    width,
    below + 8 / headScale + mouth.open * 13,
  );
  canvas.drawImage(picture, 0, 0, picture.width, row, x, skin.y, width, above);
}

const lipsY = 84;

function drawFeatures(canvas: CanvasRenderingContext2D, layers: FaceLayers, expression: Expression): void {
  put(canvas, layers.nose);
  drawEyes(canvas, layers.person, expression);
  expression.brows.forEach((raised, index) => {
    canvas.save();
    canvas.translate((index * 2 - 1) * eyeX, eyeY - raised * 7);
    canvas.scale(index * 2 - 1, 1);
    canvas.rotate(-raised * 0.05);
    put(canvas, layers.brow);
    canvas.restore();
  });
  drawMouth(canvas, layers.person, expression);
}
