import { lowerDirection } from './lowerDirection.ts';
import { lowerSchemes } from './lowerSchemes.ts';

/** Makes a style sheet work in the oldest browsers of `browserslist` in package.json. */
export function lowerStyles(css: string): string {
  return lowerSchemes(lowerDirection(css));
}
