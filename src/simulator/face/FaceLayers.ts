import { inside } from './brush';
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
import { painted } from './painted';

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

/** What of a person and a room does not change from frame to frame, drawn once: soft shadows are slow. */
export class FaceLayers {
  readonly person: Person;
  readonly room: HTMLCanvasElement;
  readonly hairBehind: Layer;
  readonly body: Layer;
  readonly skin: Layer;
  readonly nose: Layer;
  readonly brow: Layer;
  readonly hair: Layer;

  constructor(name: PersonName, room: RoomName) {
    const person = personIn(name, room);
    const rim = room === 'light' ? '#fff3df' : '#ffb36b';
    this.person = person;
    this.room = drawRoomOnce(room);
    this.hairBehind = layer([-210, -230, 420, 500], (canvas) => drawHairBehind(canvas, person));
    this.body = layer([-360, 80, 720, 290], (canvas) => drawBody(canvas, person, rim));
    this.skin = layer([-140, -190, 280, 370], (canvas) => {
      drawSkin(canvas, person, rim);
      inside(canvas, symmetric(sideOf(person.form)), () => {
        canvas.translate(5, 12);
        if (person.style === 'waves') castShadow(canvas, wavesOver, person.skin.deep);
        if (person.style === 'bob') castShadow(canvas, bobOver, person.skin.deep);
        canvas.translate(-5, -12);
        if (person.style === 'curls') drawBeard(canvas, person.hair);
      });
    });
    this.nose = layer([-40, -50, 80, 140], (canvas) => drawNose(canvas, person));
    this.brow = layer([-40, -66, 90, 46], (canvas) => drawBrow(canvas, person));
    this.hair = layer([-210, -230, 420, 500], (canvas) => drawHair(canvas, person, rim));
  }

  /** Frees the pixels immediately instead of when they are garbage-collected. */
  free(): void {
    const { room, hairBehind, body, skin, nose, brow, hair } = this;
    const canvases = [hairBehind, body, skin, nose, brow, hair].map(({ canvas }) => canvas);
    for (const canvas of [room, ...canvases]) canvas.width = canvas.height = 0;
  }
}

/** Puts a layer in its place. */
export function put(canvas: CanvasRenderingContext2D, { canvas: picture, x, y, width, height }: Layer): void {
  canvas.drawImage(picture, x, y, width, height);
}

function layer(
  [x, y, width, height]: readonly [number, number, number, number],
  draw: (canvas: CanvasRenderingContext2D) => void,
): Layer {
  const canvas = painted(Math.round(width * headScale), Math.round(height * headScale), (context) => {
    context.scale(headScale, headScale);
    context.translate(-x, -y);
    draw(context);
  });
  return { canvas, x, y, width, height };
}

/** Draws the room small and stretches it: it is out of focus anyway, and blurring costs by the pixel. */
function drawRoomOnce(room: RoomName): HTMLCanvasElement {
  const small = painted(320, 180, (canvas) => {
    canvas.scale(0.25, 0.25);
    drawRoom(canvas, room);
  });
  return painted(1280, 720, (canvas) => {
    canvas.drawImage(small, 0, 0, 1280, 720);
  });
}
