/** Returns all computed styles of every element in order, without custom properties. */
export function looksOf(container: Element): Record<string, string>[] {
  return [container, ...container.querySelectorAll('*')].map((element) => computed(element));
}

/** Returns what differs between two lists of looks, such as `<button end-button> margin-left: 0px -> 10px`. */
export function changesIn(container: Element, before: Record<string, string>[]): string[] {
  return [container, ...container.querySelectorAll('*')].flatMap((element, index) => {
    const was = before[index] ?? {};
    const name = `<${element.localName} ${element.getAttribute('data-tavus-part') ?? ''}>`;
    return Object.entries(computed(element)).flatMap(([property, value]) =>
      value === was[property] ? [] : [`${name} ${property}: ${was[property]} -> ${value}`],
    );
  });
}

function computed(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  const names = [...style].filter((name) => !name.startsWith('--') && isSeen(style, name));
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}

/** A border without a width has no look, even if it has a color. */
function isSeen(style: CSSStyleDeclaration, name: string): boolean {
  const [, side] = /^border-(.+)-(?:color|style)$/.exec(name) ?? [];
  return side === undefined || style.getPropertyValue(`border-${side}-width`) !== '0px';
}
