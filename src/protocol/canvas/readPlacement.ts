import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import type { CanvasPlacement } from './CanvasCard';

/** Where a PAL's face usually is in its picture. */
const usualFace: CanvasPlacement['face'] = {
  x: 275 / 1280,
  y: 111 / 720,
  width: 730 / 1280,
  height: 609 / 720,
};

/** The arguments that only say where a card goes. */
const placementKeys: ReadonlySet<string> = new Set([
  'layout',
  'preferred_slot',
  'preferredSlot',
  'display_mode',
  'displayMode',
  'presentation',
  'fullscreen',
  'avoid_safe_area',
  'avoidSafeArea',
  'safe_area',
  'safeArea',
  'backdrop',
]);

/** Returns the arguments without those that only say where the card goes. */
export function withoutPlacement(args: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !placementKeys.has(name)));
}

/** Reads where a card goes: from its arguments, else from the `layout` of its config, else the default. */
export function readPlacement(args: JsonObject, layout: JsonObject = {}): CanvasPlacement {
  const asked = typeof args.layout === 'string' ? { slot: args.layout } : args.layout;
  const direct = Object.fromEntries(Object.entries(args).filter(([name]) => placementKeys.has(name)));
  const inArguments = { ...(isJsonObject(asked) && asked), ...direct };
  const first = <Value>(read: (from: JsonObject) => Value | undefined) => read(inArguments) ?? read(layout);
  return {
    side: first(readSide),
    avoidsFace: first(readAvoidsFace) ?? true,
    face: first(({ safe_area, safeArea }) => readFace(safe_area) ?? readFace(safeArea)) ?? usualFace,
  };
}

/** Returns what is wrong with the `layout` of a card's config; undefined if nothing is. */
export function layoutProblem(layout: unknown): string | undefined {
  if (layout === undefined) return undefined;
  if (!isJsonObject(layout)) return 'its layout is no object';
  const { safe_area, backdrop } = layout;
  if (safe_area !== undefined && !readFace(safe_area)) return 'its layout has no valid safe_area';
  const type = isJsonObject(backdrop) ? backdrop.type : backdrop;
  const isKnown = backdrop === undefined || type === 'snapshot_mirror' || type === 'none';
  return isKnown ? undefined : 'its layout has an unknown backdrop';
}

function readSide({ preferred_slot, preferredSlot, slot }: JsonObject): CanvasPlacement['side'] {
  const sides = [preferred_slot, preferredSlot, slot].map((name) => {
    if (name === 'safe-area-left') return 'left';
    return name === 'safe-area-right' ? 'right' : undefined;
  });
  return sides.find((side) => side !== undefined);
}

function readAvoidsFace({ avoid_safe_area, avoidSafeArea }: JsonObject): boolean | undefined {
  return [avoid_safe_area, avoidSafeArea].find((value) => typeof value === 'boolean');
}

function readFace(area: unknown): CanvasPlacement['face'] | undefined {
  if (!isJsonObject(area)) return undefined;
  const { x, y, width, height } = area;
  if (!isFraction(x) || !isFraction(y) || !isFraction(width) || !isFraction(height)) return undefined;
  // A little more than 1, because of rounding.
  const fits = width > 0 && height > 0 && x + width <= 1.001 && y + height <= 1.001;
  return fits ? { x, y, width, height } : undefined;
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
