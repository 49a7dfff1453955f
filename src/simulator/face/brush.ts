/** Fills an outline given as an SVG path. */
export function fill(
  canvas: CanvasRenderingContext2D,
  outline: string,
  colour: string | CanvasGradient,
): void {
  canvas.fillStyle = colour;
  canvas.fill(new Path2D(outline));
}

/** Draws along an SVG path with a round brush. */
export function stroke(
  canvas: CanvasRenderingContext2D,
  path: string,
  width: number,
  colour: string | CanvasGradient,
): void {
  canvas.lineWidth = width;
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.strokeStyle = colour;
  canvas.stroke(new Path2D(path));
}

/** Returns the SVG path of an ellipse around the point (x, y). */
export function oval(x: number, y: number, radiusX: number, radiusY: number): string {
  const arc = `a${radiusX},${radiusY} 0 1 0`;
  return `M${x - radiusX},${y} ${arc} ${radiusX * 2},0 ${arc} ${-radiusX * 2},0 Z`;
}

/** Fills an outline whose edge fades out over about `blur`. Slow: for what is drawn once. */
export function soft(canvas: CanvasRenderingContext2D, outline: string, blur: number, colour: string): void {
  blurred(canvas, blur, colour, () => fill(canvas, outline, '#000'));
}

/** Draws along an SVG path with a brush whose edge fades out over about `blur`. Slow: for what is drawn once. */
export function softStroke(
  canvas: CanvasRenderingContext2D,
  path: string,
  width: number,
  blur: number,
  colour: string,
): void {
  blurred(canvas, blur, colour, () => stroke(canvas, path, width, '#000'));
}

/**
 * Shows only the shadow of what is drawn. Safari has no filter for a canvas, and a shadow is as soft in every browser. It
 * is measured in pixels, whatever the scale.
 */
function blurred(canvas: CanvasRenderingContext2D, blur: number, colour: string, draw: () => void): void {
  const scale = canvas.getTransform().a;
  canvas.save();
  canvas.shadowColor = colour;
  canvas.shadowBlur = blur * scale;
  canvas.shadowOffsetX = aside;
  canvas.translate(-aside / scale, 0);
  draw();
  canvas.restore();
}

/** Farther than any drawing is wide. */
const aside = 3000;

/** Clips a drawing to an outline given as an SVG path. */
export function inside(canvas: CanvasRenderingContext2D, outline: string, draw: () => void): void {
  canvas.save();
  canvas.clip(new Path2D(outline));
  draw();
  canvas.restore();
}

/** Creates a gradient of evenly spaced colors from one point to another. */
export function gradient(
  canvas: CanvasRenderingContext2D,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  ...colours: readonly string[]
): CanvasGradient {
  const made = canvas.createLinearGradient(x1, y1, x2, y2);
  colours.forEach((colour, index) => {
    made.addColorStop(index / Math.max(1, colours.length - 1), colour);
  });
  return made;
}

/**
 * Has the browser carry out now what was drawn on a canvas. Otherwise it would do so with the next frame of the page, and
 * nobody could tell how long it takes.
 */
export function finish(canvas: HTMLCanvasElement): void {
  const other = document.createElement('canvas');
  // As large as it is by default, it is on the graphics card whenever the first one is, so nothing is read back from there.
  other.getContext('2d')?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  // Lets go of the picture, which would otherwise be copied by the next drawing.
  other.width = 0;
}
