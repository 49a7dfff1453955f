import { fill, inside, stroke, vertical } from './brush';

const dark = '#3d2230';
const middle = '#5a3341';
const light = '#8d5650';

/** Draws the hair behind the face, down to the shoulders. */
export function drawHairBehind(canvas: CanvasRenderingContext2D): void {
  fill(canvas, mane, vertical(canvas, -210, 210, middle, dark, '#2f1a27'));
  inside(canvas, mane, () => {
    for (const side of [-1, 1]) {
      for (const [from, to] of falls) {
        stroke(
          canvas,
          `M${side * from},20 C${side * (from + 12)},80 ${side * (to + 8)},130 ${side * to},210`,
          7,
          faint,
        );
      }
    }
  });
}

/** Draws the parted hair over the forehead, and the shadow it casts on the skin. */
export function drawFringe(canvas: CanvasRenderingContext2D, face: string): void {
  inside(canvas, face, () => {
    canvas.save();
    canvas.translate(0, 11);
    for (const curtain of curtains) fill(canvas, curtain, 'rgba(122, 52, 48, 0.26)');
    canvas.restore();
  });
  const shine = canvas.createLinearGradient(-150, -190, 130, 40);
  shine.addColorStop(0, middle);
  shine.addColorStop(0.28, light);
  shine.addColorStop(0.5, middle);
  shine.addColorStop(1, dark);
  for (const curtain of curtains) {
    fill(canvas, curtain, shine);
    inside(canvas, curtain, () => {
      for (const strand of strands) stroke(canvas, strand, 2.4, 'rgba(255, 205, 178, 0.12)');
    });
  }
  stroke(canvas, 'M36,-206 C33,-190 33,-170 36,-154', 2.5, dark);
}

const mane =
  'M6,-212 C116,-214 172,-140 168,-44 C165,22 188,74 178,138 C170,188 134,214 92,208 L-92,208 ' +
  'C-134,214 -170,188 -178,138 C-188,74 -165,22 -168,-44 C-172,-140 -104,-210 6,-212 Z';

const curtains: readonly string[] = [
  'M36,-152 C2,-108 -86,-100 -110,-8 C-117,24 -116,66 -128,104 C-158,70 -168,4 -164,-52 C-158,-150 -82,-214 36,-208 Z',
  'M36,-152 C56,-116 98,-88 110,-8 C117,24 116,66 128,104 C158,70 168,4 164,-52 C158,-140 118,-206 36,-208 Z',
];

const strands: readonly string[] = [
  'M33,-186 C-30,-160 -108,-128 -128,30',
  'M33,-170 C-14,-134 -100,-118 -119,20',
  'M33,-200 C-60,-190 -136,-130 -146,40',
  'M40,-184 C80,-160 116,-120 126,30',
  'M40,-200 C100,-188 140,-130 146,40',
];

const falls: readonly (readonly [number, number])[] = [
  [134, 112],
  [150, 140],
  [164, 164],
];

const faint = 'rgba(160, 100, 96, 0.16)';
