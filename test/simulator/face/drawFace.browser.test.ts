import { seededRandom } from 'tavus-react/simulator';
import { afterEach, expect, it, vi } from 'vitest';
import { drawFace } from '../../../src/simulator/face/drawFace';
import type { Expression } from '../../../src/simulator/face/Expression';
import { Face, type FaceFacts } from '../../../src/simulator/face/Face';
import { FaceLayers } from '../../../src/simulator/face/FaceLayers';
import { restingMouth, shapeIn } from '../../../src/simulator/face/MouthShape';
import type { PersonName, RoomName } from '../../../src/simulator/face/Person';

afterEach(() => void vi.restoreAllMocks());

const calm: Expression = {
  mouth: restingMouth,
  smile: 0.5,
  eyesClosed: 0,
  squint: 0,
  lookX: 0,
  lookY: 0,
  brows: [0, 0],
  turn: 0,
  nod: 0,
  tilt: 0,
  breath: 0,
  sway: 0,
};

/** Returns the pixels of a picture. */
function draw(person: PersonName, room: RoomName, change: Partial<Expression> = {}): Uint8ClampedArray {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser has no canvas.');
  const layers = new FaceLayers(person, room);
  layers.paint(Number.POSITIVE_INFINITY);
  drawFace(context, layers, { ...calm, ...change });
  layers.free();
  return context.getImageData(0, 0, 1280, 720).data;
}

/** Returns where two pictures differ visibly. */
function differenceOf(one: Uint8ClampedArray, other: Uint8ClampedArray) {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < one.length; at += 4) {
    const far = [0, 1, 2].some((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)) > 12);
    if (!far) continue;
    xs.push((at / 4) % 1280);
    ys.push(Math.floor(at / 4 / 1280));
  }
  const [least, most] = [
    (values: number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    (values: number[]) => values.reduce((a, b) => Math.max(a, b), 0),
  ];
  return { count: xs.length, left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
}

it('draws the same picture for the same look', () => {
  expect(differenceOf(draw('mira', 'light'), draw('mira', 'light')).count).toBe(0);
});

it('paints the same layers a little at a time, hair and shadows included', () => {
  const [slowly, fast] = [new FaceLayers('mira', 'dark'), new FaceLayers('mira', 'dark')];
  fast.paint(Number.POSITIVE_INFINITY);
  let slices = 1;
  while (!slowly.paint(0)) slices += 1;
  expect(slices).toBeGreaterThan(100);
  for (const name of ['body', 'skin', 'hair'] as const) {
    const [one, other] = [slowly[name].canvas, fast[name].canvas].map((canvas) =>
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height),
    );
    expect(one?.data.some((value) => value > 0)).toBe(true);
    expect(one?.data).toEqual(other?.data);
  }
});

it.each(['mira', 'theo', 'june'] as const)('cuts nothing of %s off at the edges of a layer', (name) => {
  const layers = new FaceLayers(name, 'dark');
  layers.paint(Number.POSITIVE_INFINITY);
  for (const { canvas } of [layers.hairBehind, layers.hair, layers.skin]) {
    const { width, height } = canvas;
    const strips = [
      [0, 0, width, 1],
      [0, height - 1, width, 1],
      [0, 0, 1, height],
      [width - 1, 0, 1, height],
    ] as const;
    for (const strip of strips) {
      const { data } = canvas.getContext('2d')?.getImageData(strip[0], strip[1], strip[2], strip[3]) ?? {};
      // The end of a soft shadow may be there.
      expect(Math.max(...(data ?? [255]).filter((_, at) => at % 4 === 3))).toBeLessThan(8);
    }
  }
});

it('scales the room once for each size of the picture', () => {
  const layers = new FaceLayers('mira', 'dark');
  const picture = (width: number, height: number) =>
    Object.assign(document.createElement('canvas'), { width, height });
  const small = layers.roomFor(picture(640, 360));
  expect([small.width, small.height]).toEqual([640, 360]);
  expect(layers.roomFor(picture(640, 360))).toBe(small);
  expect(layers.roomFor(picture(960, 540)).width).toBe(960);
  expect(layers.roomFor(picture(1280, 720))).toBe(layers.room);
});

it('draws another person by each name, and another room by day than in the evening', () => {
  const mira = draw('mira', 'light');
  for (const name of ['theo', 'june'] as const) {
    expect(differenceOf(mira, draw(name, 'light')).count).toBeGreaterThan(60_000);
  }
  expect(differenceOf(mira, draw('mira', 'dark')).count).toBeGreaterThan(500_000);
});

it('keeps its features in the middle third, between 12 % and 70 % of the height', () => {
  for (const name of ['mira', 'theo', 'june'] as const) {
    const changed = { mouth: shapeIn('a', 0.5), eyesClosed: 1, brows: [1, 1] as const };
    const { count, left, right, top, bottom } = differenceOf(
      draw(name, 'light'),
      draw(name, 'light', changed),
    );
    expect(count).toBeGreaterThan(2000);
    expect(left).toBeGreaterThan(427);
    expect(right).toBeLessThan(853);
    expect(top).toBeGreaterThan(86);
    expect(bottom).toBeLessThan(0.73 * 720);
  }
});

it('leaves the page its frames while it prepares, and shows nothing before it is ready', async () => {
  const level = vi.fn(() => 0);
  const begunAt = performance.now();
  const face = Face.create({
    person: 'mira',
    room: 'dark',
    random: seededRandom(1),
    mood: () => 'resting',
    level,
  });
  // All of the layers at once take hundreds of milliseconds.
  expect(performance.now() - begunAt).toBeLessThan(100);
  expect(level).not.toHaveBeenCalled();
  await expect.poll(() => level.mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(5);
  face?.close();
});

it('draws seldom while nobody can see it', async () => {
  const level = vi.fn(() => 0);
  const facts: FaceFacts = {
    person: 'mira',
    room: 'dark',
    random: seededRandom(1),
    mood: () => 'resting' as const,
    level,
  };
  const isHidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const face = Face.create(facts);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(level).toHaveBeenCalledTimes(1);
  isHidden.mockReturnValue(false);
  await expect.poll(() => level.mock.calls.length).toBeGreaterThan(5);
  face?.close();
});
