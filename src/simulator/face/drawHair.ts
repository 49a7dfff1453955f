import { drawBob, drawBobBehind } from './drawBob';
import { drawCurls } from './drawCurls';
import { drawWaves, drawWavesBehind } from './drawWaves';
import type { Person } from './Person';

/** Draws the hair behind the neck. */
export function drawHairBehind(canvas: CanvasRenderingContext2D, person: Person): void {
  if (person.style === 'waves') drawWavesBehind(canvas, person.hair);
  if (person.style === 'bob') drawBobBehind(canvas, person.hair);
}

/** Draws the hair in front of the face. */
export function drawHair(canvas: CanvasRenderingContext2D, person: Person, rim: string): void {
  if (person.style === 'waves') drawWaves(canvas, person.hair, rim);
  else if (person.style === 'bob') drawBob(canvas, person.hair, rim);
  else drawCurls(canvas, person.hair, rim);
}
