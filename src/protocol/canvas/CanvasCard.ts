import type { JsonObject } from '../wire/JsonObject';
import type { CanvasArguments } from './CanvasArguments';

/**
 * A Magic Canvas card that the PAL shows. `kind` tells which arguments it has: `question`, `input`, `calendar`, `text`, `chart`
 * and `alert` have been read and checked. `other` is every other component or version, and arguments that could not be read.
 */
export type CanvasCard = KnownCanvasCard | OtherCanvasCard;

/** The kinds of cards whose arguments are read. */
export type CanvasKind = keyof CanvasArguments;

/** A card whose arguments have been read. */
export type KnownCanvasCard = { readonly [Kind in CanvasKind]: CanvasCardOf<Kind> }[CanvasKind];

/** A card of one kind, such as `CanvasCardOf<'question'>`. */
export interface CanvasCardOf<Kind extends CanvasKind> extends CanvasCardBase {
  /** Tells which arguments it has. */
  readonly kind: Kind;
  /** The arguments, checked and cut to what can be shown. */
  readonly args: CanvasArguments[Kind];
}

/** A card of a component or version that is not known, or with arguments that could not be read. */
export interface OtherCanvasCard extends CanvasCardBase {
  readonly kind: 'other';
  /** The same as `rawArgs`. */
  readonly args: JsonObject;
}

/** What every card has. */
export interface CanvasCardBase {
  /** The id of the tool call that showed it. */
  readonly id: string;
  /** Such as `canvas.question`. */
  readonly component: string;
  /** Such as `v1`. */
  readonly version: string;
  /** The arguments as received, without those that only say where the card goes. */
  readonly rawArgs: JsonObject;
  /** Where the card goes. */
  readonly placement: CanvasPlacement;
  /** What the frame of Tavus's own card needs. */
  readonly frame: CanvasFrameConfig;
  /** Counts the changes of the card, from zero. */
  readonly revision: number;
}

/** Where a card goes, and what the PAL's picture does meanwhile. */
export interface CanvasPlacement {
  /** The side that the PAL asks for; undefined if it leaves that to the page. */
  readonly side?: 'left' | 'right' | undefined;
  /** True if the PAL's picture moves so that the card does not cover the face. */
  readonly avoidsFace: boolean;
  /** Where the face is, in fractions of the picture. */
  readonly face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What the sandboxed frame of Tavus's own card needs. */
export interface CanvasFrameConfig {
  /** The address of the frame: `https:`, on one of Tavus's hosts. */
  readonly sandboxUrl: string;
  /** What Tavus hands to the frame. */
  readonly hostContext: JsonObject;
}
