/** Creates a canvas of a size in pixels, and draws on it. */
export function painted(
  width: number,
  height: number,
  draw: (canvas: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context) draw(context);
  return canvas;
}
