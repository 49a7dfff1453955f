import { finish, inside } from './brush';
import { symmetric } from './Curve';
import { bobOver } from './drawBob';
import { drawBody } from './drawBody';
import { drawBeard } from './drawCurls';
import { drawBrow } from './drawEyes';
import { drawHair, drawHairBehind } from './drawHair';
import { castShadow } from './drawLocks';
import { drawRoom } from './drawRoom';
import { drawNose, drawSkin, sideOf } from './drawSkin';
import { wavesOver } from './drawWaves';
import { type Person, type PersonName, personIn, type RoomName } from './Person';
import { stepsOf } from './stepsOf';

/** A drawing that is made once, and its place in the units of the head. */
export interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels of the picture a unit of the head is. */
export const headScale = 1.1;

type Box = readonly [x: number, y: number, width: number, height: number];

/** Where there is hair. What is transparent in a layer takes as long to draw as the rest. Multiples of ten are whole pixels. */
const hairBoxes: Readonly<Record<Person['style'], { readonly behind: Box; readonly front: Box }>> = {
  waves: { behind: [-170, -210, 340, 440], front: [-200, -230, 400, 500] },
  bob: { behind: [-140, -200, 280, 340], front: [-170, -230, 340, 390] },
  curls: { behind: [0, 0, 10, 10], front: [-130, -210, 260, 190] },
};

/** What of a person and a room does not change from frame to frame, painted once: soft shadows are slow. */
export class FaceLayers {
  readonly person: Person;
  readonly room: HTMLCanvasElement = blank(1280, 720);
  #smallRoom: HTMLCanvasElement | undefined;
  readonly hairBehind: Layer;
  readonly body: Layer = layer(-340, 80, 680, 290);
  readonly skin: Layer = layer(-140, -180, 280, 340);
  readonly nose: Layer = layer(-40, -50, 80, 140);
  readonly brow: Layer = layer(-40, -66, 90, 46);
  readonly hair: Layer;
  readonly #painting: Iterator<undefined>;

  constructor(name: PersonName, room: RoomName) {
    this.person = personIn(name, room);
    const { behind, front } = hairBoxes[this.person.style];
    this.hairBehind = layer(...behind);
    this.hair = layer(...front);
    this.#painting = this.#paint(room);
  }

  /** Paints for about as many milliseconds. Returns whether everything is painted. */
  paint(ms: number): boolean {
    const until = performance.now() + ms;
    do if (this.#painting.next().done) return true;
    while (performance.now() < until);
    return false;
  }

  /** Returns the room as large as a picture. A smaller one is made once, because scaling takes longer than copying. */
  roomFor({ width, height }: HTMLCanvasElement): HTMLCanvasElement {
    if (width === this.room.width) return this.room;
    if (this.#smallRoom?.width !== width) {
      this.#smallRoom = blank(width, height);
      opaque(this.#smallRoom)?.drawImage(this.room, 0, 0, width, height);
    }
    return this.#smallRoom;
  }

  /** Frees the pixels immediately instead of when they are garbage-collected. */
  free(): void {
    const { room, hairBehind, body, skin, nose, brow, hair } = this;
    const canvases = [hairBehind, body, skin, nose, brow, hair].map(({ canvas }) => canvas);
    for (const canvas of [room, ...canvases]) canvas.width = canvas.height = 0;
    this.#smallRoom = undefined;
  }

  *#paint(room: RoomName): Generator<undefined> {
    const { person } = this;
    const rim = room === 'light' ? '#fff3df' : '#ffb36b';
    // Small and then stretched: the room is out of focus anyway, and blurring costs by the pixel.
    const small = blank(320, 180);
    yield* paintOn(small, (canvas) => {
      canvas.scale(0.25, 0.25);
      drawRoom(canvas, room);
    });
    yield* paintOn(this.room, (canvas) => canvas.drawImage(small, 0, 0, 1280, 720), opaque(this.room));
    yield* paintLayer(this.hairBehind, (canvas) => drawHairBehind(canvas, person));
    yield* paintLayer(this.body, (canvas) => drawBody(canvas, person, rim));
    yield* paintLayer(this.skin, (canvas) => {
      drawSkin(canvas, person, rim);
      inside(canvas, symmetric(sideOf(person.form)), () => {
        canvas.translate(5, 12);
        if (person.style === 'waves') castShadow(canvas, wavesOver, person.skin.deep);
        if (person.style === 'bob') castShadow(canvas, bobOver, person.skin.deep);
        canvas.translate(-5, -12);
        if (person.style === 'curls') drawBeard(canvas, person.hair);
      });
    });
    yield* paintLayer(this.nose, (canvas) => drawNose(canvas, person));
    yield* paintLayer(this.brow, (canvas) => drawBrow(canvas, person));
    yield* paintLayer(this.hair, (canvas) => drawHair(canvas, person, rim));
  }
}

/** Puts a layer in its place. */
export function put(canvas: CanvasRenderingContext2D, { canvas: picture, x, y, width, height }: Layer): void {
  canvas.drawImage(picture, x, y, width, height);
}

function layer(x: number, y: number, width: number, height: number): Layer {
  const canvas = blank(Math.round(width * headScale), Math.round(height * headScale));
  return { canvas, x, y, width, height };
}

function blank(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** Returns the context of a canvas without transparent pixels, which is copied faster. */
function opaque(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { alpha: false });
}

function paintLayer({ canvas, x, y }: Layer, draw: Draw): Generator<undefined> {
  return paintOn(canvas, (context) => {
    context.scale(headScale, headScale);
    context.translate(-x, -y);
    draw(context);
  });
}

function* paintOn(
  canvas: HTMLCanvasElement,
  draw: Draw,
  context: CanvasRenderingContext2D | null = canvas.getContext('2d'),
): Generator<undefined> {
  if (!context) return;
  for (const step of stepsOf(context, draw)) {
    step();
    finish(canvas);
    yield undefined;
  }
}

type Draw = (canvas: CanvasRenderingContext2D) => void;
