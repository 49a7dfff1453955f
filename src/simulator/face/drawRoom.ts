import { glow } from './brush';

/** Draws the room behind Mira, out of focus: evening light from a window on the left and a lamp on the right. */
export function drawRoom(canvas: CanvasRenderingContext2D): void {
  const wall = canvas.createLinearGradient(0, 0, 1280, 720);
  wall.addColorStop(0, '#9fbdcc');
  wall.addColorStop(0.45, '#6f8db0');
  wall.addColorStop(1, '#474a7c');
  canvas.fillStyle = wall;
  canvas.fillRect(0, 0, 1280, 720);
  // Light is additive: painted over the wall in the default mode, it would look like dust.
  canvas.globalCompositeOperation = 'screen';
  glow(canvas, 210, 190, 560, '255, 190, 112', 0.5);
  glow(canvas, 1080, 300, 330, '255, 150, 70', 0.5);
  glow(canvas, 1080, 300, 120, '255, 190, 110', 0.6);
  glow(canvas, 640, 330, 430, '120, 160, 200', 0.4);
  canvas.globalCompositeOperation = 'source-over';
  glow(canvas, 640, 860, 620, '36, 34, 74', 0.5);
  for (const [x, y, radius, strength] of lights) {
    canvas.fillStyle = `rgba(255, 240, 220, ${strength})`;
    canvas.beginPath();
    canvas.arc(x, y, radius, 0, Math.PI * 2);
    canvas.fill();
  }
}

/** The lights of a town, blurred by the lens: position (x, y), radius and strength. */
const lights: readonly (readonly [number, number, number, number])[] = [
  [92, 318, 46, 0.09],
  [178, 412, 30, 0.1],
  [286, 344, 54, 0.06],
  [338, 470, 22, 0.09],
  [66, 498, 26, 0.07],
  [936, 508, 34, 0.05],
  [1214, 548, 58, 0.05],
  [1130, 596, 24, 0.07],
];
