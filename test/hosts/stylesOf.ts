import { engine } from '../engines/engine';
import type { Host } from './hosts';
import { textProperties, visibleProperties } from './visibleProperties';

/** Returns the computed styles that have a visible effect. On a mirrored page, left and right change places. */
export function stylesOf(
  element: Element,
  pseudo: string | undefined,
  { still, mirrored, zoom }: Host,
): ReadonlyMap<string, string> {
  const style = getComputedStyle(element, pseudo);
  const hasText = pseudo ? hasPseudoText(element, pseudo) : hasOwnText(element);
  const isSeen = (name: string) => {
    if (still && /^(transition|animation)-/.test(name)) return false;
    if (mirrored && name === 'background-position') return false;
    // Firefox reports lengths inside functions as they are after the zoom.
    if (zoom && engine === 'firefox' && /^(min|max)-|^transform$/.test(name))
      return !style.getPropertyValue(name).includes('(');
    // WebKit measures the units of containers before the zoom.
    if (zoom && engine === 'webkit' && /^(min|max)-/.test(name)) return false;
    if (!hasText && textProperties.includes(name)) return false;
    if (/^background-(clip|position|repeat|size)$/.test(name)) return style.backgroundImage !== 'none';
    if (name.startsWith('outline-') && name !== 'outline-style') return style.outlineStyle !== 'none';
    const line = name.match(/^(border-\w+)-(color|style)$/)?.[1];
    return line === undefined || style.getPropertyValue(`${line}-width`) !== '0px';
  };
  // Names and texts that the page has not written keep their own direction, and so do their paddings.
  const runsItsOwnWay = mirrored && style.direction === 'ltr';
  const isMirrored = (name: string) => mirrored && !(runsItsOwnWay && /^(margin|padding)-/.test(name));
  const read = (name: string) => {
    const value = style.getPropertyValue(isMirrored(name) ? mirror(name) : name);
    // Moves to the left and to the right change places as well.
    if (mirrored && name === 'translate' && value !== 'none')
      return value.startsWith('-') ? value.slice(1) : `-${value}`;
    return value;
  };
  return new Map(visibleProperties.filter(isSeen).map((name) => [name, read(name).replace(unmoved, 'none')]));
}

/** WebKit reports the styles of the field for its placeholder. */
export const hasPlaceholders: boolean = engine !== 'webkit';

/** Returns whether a pseudo-element of this element is shown. */
export function hasPseudo(element: Element, pseudo: string): boolean {
  if (pseudo === '::placeholder')
    return (
      hasPlaceholders &&
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
      element.placeholder !== ''
    );
  if (pseudo === '::backdrop') return element instanceof HTMLDialogElement && element.open;
  const { content, display } = getComputedStyle(element, pseudo);
  return !['none', 'normal', ''].includes(content) && display !== 'none';
}

/** The `transform` at the end of an animation that has moved back. */
const unmoved = /^matrix\(1, 0, 0, 1, 0, 0\)$/;

function mirror(name: string): string {
  return name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
}

function hasPseudoText(element: Element, pseudo: string): boolean {
  return (
    pseudo === '::placeholder' || /[^"]/.test(getComputedStyle(element, pseudo).content.replace('normal', ''))
  );
}

/** The text styles of an element without text matter only to the elements that inherit them, which are read as well. */
function hasOwnText(element: Element): boolean {
  if (element.matches('input, select, textarea')) return true;
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}
