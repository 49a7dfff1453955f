import type { MouthShape } from './MouthShape';

/** The look of a face at one moment. */
export interface Expression {
  readonly mouth: MouthShape;
  /** How far the corners of the mouth are drawn up, from 0 to 1. */
  readonly smile: number;
  /** From open (0) to closed (1). */
  readonly eyesClosed: number;
  /** How far the lower lids are raised, from 0 to 1, as by a smile. */
  readonly squint: number;
  /** Where the eyes look, from -1 to 1: to the right and down are positive. */
  readonly lookX: number;
  readonly lookY: number;
  /** How far the left and the right brow are raised, from -1 to 1. */
  readonly brows: readonly [number, number];
  /** How far the head is turned, nods and leans over, from -1 to 1. */
  readonly turn: number;
  readonly nod: number;
  readonly tilt: number;
  /** From breathed out (-1) to in (1). */
  readonly breath: number;
  /** How far the body sways, from -1 to 1. */
  readonly sway: number;
}
