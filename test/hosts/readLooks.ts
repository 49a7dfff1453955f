import type { Host } from './hosts';
import { textProperties, visibleProperties } from './visibleProperties';

/** How one element looks, or one of its pseudo-elements: its box and its computed styles. */
export interface Look {
  /** Where it is, in words: the state that is shown, the part and the element. */
  readonly state: string;
  readonly part: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The looks of many elements. The same element has the same key on every page. */
export type Looks = ReadonlyMap<string, Look>;

const pseudoElements = ['::before', '::after', '::placeholder', '::backdrop'];
const controls = 'button, input, select, textarea, a, summary, [tabindex], [role="menuitemradio"]';

/** Reads the looks of all elements in these states, or only those of the controls, relative to the box of each state. */
export function readLooks(
  states: ReadonlyMap<string, Element>,
  host: Host,
  only: 'everything' | 'controls' = 'everything',
): Looks {
  const looks = new Map<string, Look>();
  for (const [state, container] of states) {
    const origin = originOf(container);
    for (const [index, element] of elementsIn(container).entries()) {
      if (only === 'controls' && !element.matches(controls)) continue;
      const part = describe(element);
      const key = `${state} ${index} ${part}`;
      const box = boxOf(element, origin, host);
      looks.set(key, { state, part, values: new Map([...box, ...stylesOf(element, undefined, host)]) });
      for (const pseudo of pseudoElements) {
        if (!hasPseudo(element, pseudo)) continue;
        looks.set(`${key}${pseudo}`, {
          state,
          part: `${part}${pseudo}`,
          values: stylesOf(element, pseudo, host),
        });
      }
    }
  }
  return looks;
}

/** Lists the controls in these states, also those in shadow trees. */
export function controlsIn(states: ReadonlyMap<string, Element>): Element[] {
  return [...states.values()].flatMap((container) =>
    elementsIn(container).filter((element) => element.matches(controls)),
  );
}

/** Widgets are placed in the window, everything else in its box. */
function originOf(container: Element): DOMRect {
  const root = container.querySelector('[data-tavus-part]');
  return root && getComputedStyle(root).position !== 'fixed'
    ? root.getBoundingClientRect()
    : new DOMRect(0, 0, window.innerWidth, window.innerHeight);
}

function elementsIn(container: Element | ShadowRoot): Element[] {
  return [...container.querySelectorAll('*')].flatMap((element) => [
    ...(element.closest('[data-tavus-part]') ? [element] : []),
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

function boxOf(element: Element, origin: DOMRect, { zoom = 1, mirrored }: Host): [string, string][] {
  const { left, right, top, width, height } = element.getBoundingClientRect();
  const start = mirrored ? origin.right - right : left - origin.left;
  const numbers = { start, top: top - origin.top, width, height };
  return Object.entries(numbers).map(([name, length]) => [`box ${name}`, `${length / zoom}`]);
}

function stylesOf(element: Element, pseudo: string | undefined, { still }: Host): Map<string, string> {
  const style = getComputedStyle(element, pseudo);
  const hasText =
    pseudo !== undefined || element.matches('input, select, textarea') || ownTextOf(element) !== '';
  const isSeen = (name: string) => {
    if (still && /^(transition|animation)-/.test(name)) return false;
    if (!hasText && textProperties.includes(name)) return false;
    const line = name.match(/^(border-\w+-\w+|outline)-(color|style)$/)?.[1];
    return line === undefined || style.getPropertyValue(`${line}-width`) !== '0px';
  };
  return new Map(visibleProperties.filter(isSeen).map((name) => [name, style.getPropertyValue(name)]));
}

/** Text properties of an element without text matter only to what inherits them, which is read as well. */
function ownTextOf(element: Element): string {
  const texts = [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data.trim() : []));
  return texts.join('');
}

function hasPseudo(element: Element, pseudo: string): boolean {
  if (pseudo === '::placeholder') return element instanceof HTMLInputElement && element.placeholder !== '';
  if (pseudo === '::backdrop') return element instanceof HTMLDialogElement && element.open;
  const { content, display } = getComputedStyle(element, pseudo);
  return !['none', 'normal', ''].includes(content) && display !== 'none';
}

/** Names an element by its part, or by the nearest part around it and its tag. */
function describe(element: Element): string {
  const own = element.getAttribute('data-tavus-part');
  if (own !== null) return own;
  const around = element.closest('[data-tavus-part]')?.getAttribute('data-tavus-part');
  return `${around} ${element.localName}`;
}
