/** Creates an element that is a part, which a page can style. Children that are empty or false are left out. */
export function make(
  tag: string,
  part: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string | false | undefined)[]
): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('data-tavus-part', part);
  element.setAttribute('part', part);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}
