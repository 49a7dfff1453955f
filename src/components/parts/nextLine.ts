import { pageStarts } from './pageStarts';

/**
 * Returns where the next line of a text begins that streams into a box of one line, or 0 if the text still fits. The line begins with
 * the last two words of the one before, so that no word is ever alone in it. Where there are two lines, the one before stays
 * in sight.
 */
export function nextLine(element: HTMLElement, text: string): number {
  const { maxHeight, lineHeight } = getComputedStyle(element.parentElement ?? element);
  // Not the height, which is that of one line until the second one comes.
  const hasOne = Number.parseFloat(maxHeight) < Number.parseFloat(lineHeight) * 1.5;
  const next = (hasOne && pageStarts(element, text).at(-1)) || 0;
  const carried = text.slice(0, next).search(/\S+\s+\S+\s*$/);
  return carried > 0 ? carried : next;
}
