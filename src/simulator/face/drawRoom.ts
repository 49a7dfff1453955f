import { fill, gradient, oval, soft, softStroke } from './brush';
import type { RoomName } from './Person';

/** Draws the room behind the PAL, out of focus, with its light from a window on the left. */
export function drawRoom(canvas: CanvasRenderingContext2D, room: RoomName): void {
  const colours = rooms[room];
  fill(canvas, whole, gradient(canvas, [0, 0, 1280, 500], ...colours.wall));
  soft(canvas, 'M-100,610 L1400,560 L1400,800 L-100,800 Z', 70, colours.floor);
  drawWindow(canvas, colours);
  drawShelf(canvas, colours);
  drawPlant(canvas, colours);
  drawLamp(canvas, colours);
  soft(canvas, oval(640, 800, 620, 150), 160, colours.shade);
}

interface RoomColours {
  readonly wall: readonly string[];
  readonly floor: string;
  readonly shade: string;
  readonly sky: readonly string[];
  /** How large what shines in the window is: leaves by day, lamps in the evening. */
  readonly far: number;
  readonly frame: string;
  readonly beam: string;
  readonly curtain: string;
  readonly shelf: string;
  readonly books: readonly string[];
  readonly leaf: string;
  readonly leafLight: string;
  readonly lampshade: string;
  readonly glow: string;
}

function drawWindow(canvas: CanvasRenderingContext2D, { sky, far, frame, beam, curtain }: RoomColours): void {
  soft(canvas, 'M-60,-60 L420,-60 L420,560 L-60,560 Z', 120, beam);
  soft(canvas, 'M20,-40 L330,-40 L330,470 L20,470 Z', 14, frame);
  for (const [x, y] of [
    [34, -40],
    [186, -40],
    [34, 220],
    [186, 220],
  ] as const) {
    const pane = `M${x},${y} l132,0 l0,${y < 0 ? 244 : 234} l-132,0 Z`;
    soft(canvas, pane, 12, sky[y < 0 ? 0 : 1] ?? frame);
  }
  for (const [x, y, radius] of lights)
    soft(canvas, oval(x, y, radius * far, radius * far), 8 * far, sky[2] ?? frame);
  for (const x of [-30, 10, 330, 366])
    softStroke(canvas, `M${x},-60 C${x - 8},200 ${x + 12},360 ${x - 4},620`, 34, 26, curtain);
}

function drawShelf(canvas: CanvasRenderingContext2D, { shelf, books, shade }: RoomColours): void {
  for (const y of [196, 372]) {
    soft(canvas, `M880,${y + 10} l330,0 l0,34 l-330,0 Z`, 40, shade);
    let x = 906;
    for (let book = 0; book < 9; book += 1) {
      const index = (book * 5 + y) % 7;
      const width = 20 + index * 2.6;
      const height = 74 + ((book * 37 + y) % 46);
      if (book !== 4)
        soft(
          canvas,
          `M${x},${y} l0,${-height} l${width},0 l0,${height} Z`,
          13,
          books[(book + y) % books.length] ?? shelf,
        );
      x += width + (book === 4 ? 18 : 5);
    }
    soft(canvas, `M872,${y} l344,0 l0,12 l-344,0 Z`, 12, shelf);
  }
}

function drawPlant(canvas: CanvasRenderingContext2D, { leaf, leafLight, books }: RoomColours): void {
  for (let index = 0; index < 15; index += 1) {
    const angle = -2.75 + index * 0.165;
    const length = 130 + ((index * 53) % 70);
    const [x, y] = [402 + Math.cos(angle) * length, 560 + Math.sin(angle) * length * 1.2];
    const [bendX, bendY] = [402 + Math.cos(angle) * length * 0.4, 500 + Math.sin(angle) * length];
    softStroke(canvas, `M402,580 Q${bendX},${bendY} ${x},${y}`, 17, 16, index % 3 === 0 ? leafLight : leaf);
  }
  soft(canvas, 'M350,580 L454,580 L440,740 L364,740 Z', 16, books[1] ?? leaf);
}

function drawLamp(canvas: CanvasRenderingContext2D, { lampshade, glow, frame }: RoomColours): void {
  soft(canvas, oval(1130, 470, 240, 210), 300, glow);
  softStroke(canvas, 'M1130,540 L1130,760', 9, 12, frame);
  soft(canvas, oval(1130, 500, 92, 92), 120, glow);
  soft(canvas, 'M1084,440 L1176,440 L1204,548 L1056,548 Z', 14, lampshade);
}

const whole = 'M0,0 L1280,0 L1280,720 L0,720 Z';

/** What shines in the window: position (x, y) and radius. */
const lights: readonly (readonly [number, number, number])[] = [
  [70, 392, 15],
  [112, 420, 11],
  [214, 404, 17],
  [262, 430, 10],
  [292, 386, 12],
  [140, 362, 9],
  [238, 348, 8],
];

const rooms: Readonly<Record<RoomName, RoomColours>> = {
  light: {
    wall: ['#f1ebe0', '#dcd6cc', '#b9b3ad'],
    floor: '#a99c90',
    shade: 'rgba(92, 80, 78, 0.4)',
    sky: ['#fbfdff', '#eef6fb', 'rgba(170, 200, 158, 0.3)'],
    far: 3.4,
    frame: '#f3eee6',
    beam: 'rgba(255, 250, 236, 0.9)',
    curtain: 'rgba(255, 252, 246, 0.75)',
    shelf: '#a98a6d',
    books: ['#c9765c', '#e8ddcb', '#7f9a95', '#d9b380', '#566a86', '#b7a493', '#8f5f56'],
    leaf: '#6d8a63',
    leafLight: '#a3bd86',
    lampshade: '#fbf1dd',
    glow: 'rgba(255, 226, 176, 0.35)',
  },
  dark: {
    wall: ['#4a5878', '#353f63', '#2c2a4b'],
    floor: '#231f3a',
    shade: 'rgba(16, 13, 34, 0.6)',
    sky: ['#6f8fc0', '#b08aa6', 'rgba(255, 220, 165, 0.6)'],
    far: 1,
    frame: '#262b49',
    beam: 'rgba(124, 150, 205, 0.45)',
    curtain: 'rgba(54, 60, 96, 0.9)',
    shelf: '#53384a',
    books: ['#8d4f4a', '#a58f86', '#40606b', '#a2744f', '#3b4470', '#6f5a66', '#69393f'],
    leaf: '#2f4a4c',
    leafLight: '#4a6d62',
    lampshade: '#ffe1a6',
    glow: 'rgba(255, 168, 84, 0.42)',
  },
};
