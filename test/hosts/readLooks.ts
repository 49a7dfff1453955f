import { engine } from '../engines/engine';
import type { Host } from './hosts';
import { hasPseudo, stylesOf } from './stylesOf';

/** How one element looks, or one of its pseudo-elements: its box and its computed styles. */
export interface Look {
  /** The state of the components that is shown. */
  readonly state: string;
  /** The part, or the part around it and the element. */
  readonly part: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The looks of many elements. The same element has the same key on every page. */
export type Looks = ReadonlyMap<string, Look>;

const pseudoElements = ['::before', '::after', '::placeholder', '::backdrop'];
const controls = 'button, input, select, textarea, a, summary, [tabindex], [role="menuitemradio"]';

/** Reads the looks of all elements in these states, or only those of the controls. */
export function readLooks(
  states: ReadonlyMap<string, Element>,
  host: Host,
  only: 'everything' | 'controls' = 'everything',
): Looks {
  const looks = new Map<string, Look>();
  for (const [state, container] of states) {
    const elements = elementsIn(container);
    const origin = originOf(elements);
    if (elements[0]?.matches('[data-tavus-part="widget"]')) {
      looks.set(`${state} window`, { state, part: 'window', values: gapsOf(origin, host) });
    }
    for (const [index, element] of elements.entries()) {
      if (only === 'controls' && !element.matches(controls)) continue;
      const part = describe(element);
      const key = `${state} ${index} ${part}`;
      const values = isShown(element)
        ? new Map([...boxOf(element, origin, host), ...stylesOf(element, undefined, host)])
        : new Map([['shown', 'false']]);
      looks.set(key, { state, part, values });
      for (const pseudo of pseudoElements) {
        if (!isShown(element) || !hasPseudo(element, pseudo)) continue;
        const of = stylesOf(element, pseudo, host);
        looks.set(`${key}${pseudo}`, { state, part: `${part}${pseudo}`, values: of });
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

/** Lists the elements of all parts, except those that only screen readers read. */
function elementsIn(container: Element | ShadowRoot): Element[] {
  return [...container.querySelectorAll('*')].flatMap((element) => [
    ...(element.closest('[data-tavus-part]') && !element.closest('[data-tavus-part="announcer"]')
      ? [element]
      : []),
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 || height > 0;
}

/** The box that all others are measured in: that of the conversation, or of what a widget shows in the window. */
function originOf(elements: readonly Element[]): DOMRect {
  const shown = elements.find(
    (element) => !element.matches('[data-tavus-part="widget"]') && isShown(element),
  );
  return shown?.getBoundingClientRect() ?? new DOMRect();
}

/** How far a widget is from the nearest edges of the window. A corner is the same in every writing direction. */
function gapsOf({ left, right, top, bottom }: DOMRect, host: Host): Map<string, string> {
  const { zoom = 1 } = host;
  const scale = scaleOf(host);
  // WebKit subtracts the whole scroll position from boxes that it reports without the zoom.
  const scrolled = window.scrollY * (1 / scale - 1 / zoom);
  const gaps = {
    beside: [left / scale, window.innerWidth / zoom - right / scale],
    above: [top / scale + scrolled, window.innerHeight / zoom - bottom / scale - scrolled],
  };
  return new Map(Object.entries(gaps).map(([name, both]) => [`gap ${name}`, `${Math.min(...both)}px`]));
}

function boxOf(element: Element, origin: DOMRect, host: Host): [string, string][] {
  const { mirrored } = host;
  // What a widget shows is placed in the window, not in its own box.
  if (element.matches('[data-tavus-part="widget"]')) return [];
  // Icons and letters are not mirrored.
  if (mirrored && (element.matches('svg *') || getComputedStyle(element).display === 'inline')) return [];
  const { left, right, top, width, height } = element.getBoundingClientRect();
  const start = mirrored ? origin.right - right : left - origin.left;
  const numbers = { start, top: top - origin.top, width, height };
  return Object.entries(numbers).map(([name, length]) => [`box ${name}`, `${length / scaleOf(host)}px`]);
}

/** By how much the zoom has enlarged the boxes that scripts read. WebKit reports them as they are without it. */
function scaleOf({ zoom = 1 }: Host): number {
  return engine === 'webkit' ? 1 : zoom;
}

/** Names an element by its part, or by the nearest part around it and its tag. */
function describe(element: Element): string {
  const own = element.getAttribute('data-tavus-part');
  if (own !== null) return own;
  const around = element.closest('[data-tavus-part]')?.getAttribute('data-tavus-part');
  return `${around} ${element.localName}`;
}
