/** Returns the focused element if it is inside the given one or is the element itself. */
export function focusedInside(element: Element): HTMLElement | undefined {
  const root = element.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : element.ownerDocument;
  return activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : undefined;
}
