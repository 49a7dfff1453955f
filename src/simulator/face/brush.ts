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

/** Fills an ellipse around the point (x, y). */
export function ellipse(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string | CanvasGradient,
): void {
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2);
  canvas.fill();
}

/** Draws a round light that fades out toward its edge, in a color given as `r, g, b`. */
export function glow(
  canvas: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  rgb: string,
  strength: number,
): void {
  const light = canvas.createRadialGradient(x, y, 0, x, y, radius);
  // All stops share one color: a fade to `transparent`, which is transparent black, would turn gray on the way.
  for (const [at, share] of fading) light.addColorStop(at, `rgba(${rgb}, ${strength * share})`);
  canvas.fillStyle = light;
  canvas.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

const fading = [
  [0, 1],
  [0.3, 0.75],
  [0.6, 0.28],
  [0.82, 0.06],
  [1, 0],
] as const;

/** Clips a drawing to an outline given as an SVG path. */
export function inside(canvas: CanvasRenderingContext2D, outline: string, draw: () => void): void {
  canvas.save();
  canvas.clip(new Path2D(outline));
  draw();
  canvas.restore();
}

/** Creates a vertical gradient of evenly spaced colors, from the first at `top` to the last at `bottom`. */
export function vertical(
  canvas: CanvasRenderingContext2D,
  top: number,
  bottom: number,
  ...colours: readonly string[]
): CanvasGradient {
  const gradient = canvas.createLinearGradient(0, top, 0, bottom);
  colours.forEach((colour, index) => {
    gradient.addColorStop(index / Math.max(1, colours.length - 1), colour);
  });
  return gradient;
}
