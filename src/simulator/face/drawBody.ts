import { fill, gradient, inside, oval, soft, softStroke, stroke } from './brush';
import { type Curve, pathOf, symmetric } from './Curve';
import { faded, mixed } from './colour';
import type { Person } from './Person';
import { painted } from './painted';

/** Draws the neck and what the person wears, down to the lower edge of the picture. */
export function drawBody(canvas: CanvasRenderingContext2D, person: Person, rim: string): void {
  drawNeck(canvas, person);
  const { clothes, form } = person;
  const garment = symmetric(shoulderOf(form.neck, form.shoulder, person.style === 'waves' ? 176 : 192));
  fill(
    canvas,
    garment,
    gradient(canvas, [-300, 180, 320, 330], clothes.light, clothes.base, clothes.base, clothes.shade),
  );
  inside(canvas, garment, () => {
    soft(canvas, 'M60,196 C150,240 210,300 250,420 L420,420 L420,180 Z', 70, faded(clothes.shade, 0.7));
    soft(canvas, oval(-150, 262, 90, 24), 60, faded(clothes.light, 0.8));
    soft(canvas, oval(10, 196, form.neck + 62, 30), 34, faded(mixed(clothes.shade, '#1a0f14', 0.4), 0.75));
    for (const side of [-1, 1]) {
      softStroke(
        canvas,
        `M${side * 176},420 C${side * 172},370 ${side * 168},330 ${side * 192},290`,
        9,
        16,
        faded(clothes.shade, 0.9),
      );
      softStroke(
        canvas,
        `M${side * 96},420 C${side * 116},350 ${side * 120},310 ${side * 108},262`,
        10,
        26,
        faded(clothes.shade, 0.45),
      );
      softStroke(
        canvas,
        `M${side * 140},420 C${side * 146},360 ${side * 140},320 ${side * 150},280`,
        6,
        18,
        faded(clothes.light, 0.4),
      );
    }
    if (person.style === 'waves') drawKnit(canvas, clothes);
    softStroke(
      canvas,
      pathOf(shoulderOf(form.neck, form.shoulder, 190).slice(12, 28)),
      4,
      9,
      faded(rim, 0.6),
    );
  });
  if (person.style === 'waves') drawRoundCollar(canvas, person);
  else {
    drawInner(canvas, person);
    drawLapels(canvas, person);
  }
}

function drawNeck(canvas: CanvasRenderingContext2D, { skin, form }: Person): void {
  const { neck } = form;
  const right: Curve = [
    0,
    90,
    10,
    90,
    neck,
    90,
    neck,
    100,
    neck - 3,
    150,
    neck,
    172,
    neck + 26,
    196,
    neck + 60,
    214,
    neck + 80,
    226,
    neck + 90,
    260,
    80,
    330,
    20,
    330,
    0,
    330,
  ];
  const outline = symmetric(right);
  fill(canvas, outline, gradient(canvas, [-neck - 10, 0, neck + 20, 0], skin.base, skin.base, skin.shade));
  inside(canvas, outline, () => {
    soft(
      canvas,
      `M${-neck - 30},60 L${neck + 50},60 L${neck + 30},190 C40,186 ${-neck + 20},172 ${-neck - 20},140 Z`,
      30,
      faded(skin.deep, 0.82),
    );
    soft(canvas, `M20,120 L${neck + 90},150 L${neck + 80},270 L40,220 Z`, 36, faded(skin.shade, 0.8));
    softStroke(canvas, `M${-neck + 6},150 C-30,190 -18,212 -10,226`, 6, 14, faded(skin.light, 0.45));
    softStroke(canvas, `M${neck - 6},150 C30,190 18,212 10,226`, 5, 12, faded(skin.deep, 0.3));
    softStroke(canvas, 'M-90,226 C-50,222 -26,226 -12,236', 5, 10, faded(skin.light, 0.5));
    softStroke(canvas, 'M90,226 C50,222 26,226 12,236', 5, 10, faded(skin.deep, 0.28));
    soft(canvas, oval(0, 238, 9, 8), 12, faded(skin.deep, 0.3));
  });
}

/** Returns the right side of a garment, from the collar over the shoulder to the lower edge. */
function shoulderOf(neck: number, shoulder: number, collar: number): Curve {
  return [
    0,
    collar + 50,
    30,
    collar + 50,
    neck + 4,
    collar + 30,
    neck + 12,
    collar,
    neck + 30,
    collar + 18,
    150,
    216,
    shoulder - 66,
    252,
    shoulder - 14,
    272,
    shoulder + 8,
    330,
    shoulder + 18,
    460,
    200,
    460,
    100,
    460,
    0,
    460,
  ];
}

/** Draws rows of stitches. One stitch is drawn, and repeated: there are thousands. */
function drawKnit(canvas: CanvasRenderingContext2D, { light, shade }: Person['clothes']): void {
  const stitch = painted(16, 16, (tile) => {
    tile.scale(2, 2);
    for (const y of [-4, 4]) {
      stroke(tile, `M1,${y + 1} L4,${y + 6} L7,${y + 1}`, 1.2, faded(shade, 0.22));
      stroke(tile, `M0,${y} L3,${y + 5} L6,${y}`, 0.8, faded(light, 0.18));
    }
  });
  const pattern = canvas.createPattern(stitch, 'repeat');
  if (!pattern) return;
  pattern.setTransform({ a: 0.5, d: 0.44 });
  canvas.fillStyle = pattern;
  canvas.fillRect(-360, 180, 720, 200);
}

function drawRoundCollar(canvas: CanvasRenderingContext2D, { clothes, form, skin }: Person): void {
  const x = form.neck + 15;
  const line = `M${-x},184 C${-x + 12},248 ${x - 12},248 ${x},184`;
  softStroke(canvas, `M${-x},194 C${-x + 12},262 ${x - 12},262 ${x},194`, 22, 10, faded(clothes.shade, 0.7));
  stroke(
    canvas,
    line,
    25,
    gradient(canvas, [-x, 0, x, 0], clothes.light, clothes.base, mixed(clothes.base, clothes.shade, 0.6)),
  );
  for (let rib = -15; rib <= 15; rib += 1) {
    const share = rib / 15;
    const at = share * (x - 5);
    const y = 230.5 - share ** 4 * 26 - share ** 2 * 14;
    const lean = share * 9;
    stroke(
      canvas,
      `M${at - lean},${y - 10 + Math.abs(lean) * 0.3} L${at + lean},${y + 12 - Math.abs(lean) * 0.6}`,
      1.6,
      faded(clothes.shade, 0.42),
    );
  }
  softStroke(
    canvas,
    `M${-x + 10},182 C${-x + 24},234 ${x - 24},234 ${x - 10},182`,
    4,
    6,
    faded(skin.deep, 0.55),
  );
}

/** Draws a shirt with a round neck that shows in an open jacket. */
function drawInner(canvas: CanvasRenderingContext2D, { clothes, form, skin }: Person): void {
  const x = form.neck + 18;
  const shirt = `M${-x + 4},186 C${-x + 10},244 ${x - 10},244 ${x - 4},186 L30,420 L-30,420 Z`;
  softStroke(
    canvas,
    `M${-x + 4},186 C${-x + 10},242 ${x - 10},242 ${x - 4},186`,
    8,
    10,
    faded(skin.deep, 0.6),
  );
  fill(
    canvas,
    shirt,
    gradient(
      canvas,
      [-90, 0, 100, 0],
      clothes.inner,
      clothes.inner,
      mixed(clothes.inner, clothes.shade, 0.5),
    ),
  );
  inside(canvas, shirt, () => {
    stroke(
      canvas,
      `M${-x + 2},198 C${-x + 12},256 ${x - 12},256 ${x - 2},198`,
      1.5,
      faded(clothes.shade, 0.35),
    );
    softStroke(canvas, 'M10,268 C16,310 8,350 14,420', 8, 20, faded(clothes.shade, 0.35));
    softStroke(canvas, 'M-46,262 C-36,310 -44,350 -36,420', 8, 22, faded(clothes.shade, 0.25));
  });
}

function drawLapels(canvas: CanvasRenderingContext2D, { clothes, form }: Person): void {
  const top = form.neck + 10;
  for (const side of [-1, 1]) {
    const x = (at: number) => side * at;
    const lapel =
      `M${x(top)},186 C${x(top + 16)},200 ${x(top + 44)},212 ${x(top + 58)},222 L${x(top + 66)},268 L${x(top + 44)},276 ` +
      `L${x(top + 50)},292 L${x(40)},420 L${x(14)},420 C${x(40)},340 ${x(top - 6)},250 ${x(top)},186 Z`;
    soft(canvas, lapel, 14, faded(mixed(clothes.shade, '#10101a', 0.5), 0.6));
    const lit = side < 0 ? clothes.light : clothes.base;
    fill(
      canvas,
      lapel,
      gradient(
        canvas,
        [x(top), 190, x(top + 40), 330],
        mixed(lit, clothes.shade, 0.25),
        lit,
        mixed(lit, clothes.shade, 0.4),
      ),
    );
    stroke(canvas, `M${x(top + 44)},276 L${x(top + 14)},250`, 1.6, faded(clothes.shade, 0.8));
    softStroke(
      canvas,
      `M${x(top + 4)},192 C${x(top - 2)},250 ${x(44)},340 ${x(20)},420`,
      2,
      3,
      faded(clothes.light, 0.5),
    );
  }
}
