import type { CSSProperties } from 'react';
import { isJsonObject, type JsonObject } from '../../protocol/wire/JsonObject';

/**
 * Colors that mean the same everywhere, and nothing that would load or read something else, such as `url()`: hexadecimal
 * digits, a name, or `rgb()`, `hsl()` and their like.
 */
const colors = /^(#([\da-f]{3,4}|([\da-f]{2}){3,4})|[a-z]+|(rgb|hsl|hwb|(ok)?l(ab|ch))a?\([\w\s.,%/+-]+\))$/i;

/** Returns the style for the accent color of Magic Canvas cards in a `customization`; undefined without a valid one. */
export function accentStyle({ magic_canvas: canvas }: JsonObject): CSSProperties | undefined {
  const color = isJsonObject(canvas) ? canvas.accent_color : undefined;
  if (typeof color !== 'string' || !colors.test(color)) return undefined;
  const style: Record<`--${string}`, string> = { '--tavus-canvas-accent': color };
  return style;
}
