import type { CanvasCard } from '../../../protocol/canvas/CanvasCard';
import type { JsonObject } from '../../../protocol/wire/JsonObject';
import { maxFrameHeight } from './frameHeight';
import type { Look } from './readLook';

/** How a frame is shown. */
export type DisplayMode = 'inline' | 'fullscreen';

/** What a frame is told about the page, apart from the card. */
export interface FrameSurroundings {
  readonly mode: DisplayMode;
  /** The width of the frame in pixels. */
  readonly width: number;
  readonly look: Look;
  readonly locale: string;
}

/** Returns what the frame is told of the page around it (`hostContext` of MCP Apps). */
export function hostContext(card: CanvasCard, { mode, width, look, locale }: FrameSurroundings): JsonObject {
  const { side = 'right', avoidsFace, face } = card.placement;
  const slot = `safe-area-${side}`;
  const isFull = mode === 'fullscreen';
  const { theme, accentColor, variables } = look;
  return {
    // First, so that what comes from the wire replaces nothing of ours.
    ...card.frame.hostContext,
    displayMode: mode,
    availableDisplayModes: ['inline', 'fullscreen'],
    containerDimensions: { ...(!isFull && { width, maxHeight: maxFrameHeight }), displayScale: 1 },
    layout: {
      preferred_slot: slot,
      viable_slot: isFull ? 'full' : slot,
      avoid_safe_area: avoidsFace,
      safe_area: face,
      backdrop: { type: 'none' },
    },
    theme,
    styles: { variables },
    accentColor,
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    deviceCapabilities: { touch: matches('(any-pointer: coarse)'), hover: matches('(any-hover: hover)') },
    userAgent: 'tavus-react magic-canvas',
    platform: 'web',
  };
}

/** Returns the keys of `next` whose values differ from those in `known`. */
export function changedKeys(known: JsonObject, next: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(next).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(known[key])),
  );
}

function matches(query: string): boolean {
  return window.matchMedia?.(query).matches ?? false;
}
