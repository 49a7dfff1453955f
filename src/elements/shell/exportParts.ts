/** Makes every part of a shadow tree, now or added later, a `::part` of the same name; returns a cleanup function. */
export function exportParts(root: ShadowRoot): () => void {
  const name = (element: Element) => {
    const part = element.getAttribute('data-tavus-part');
    if (part !== null && element.getAttribute('part') !== part) element.setAttribute('part', part);
  };
  const nameAll = (within: ParentNode) => {
    for (const element of within.querySelectorAll('[data-tavus-part]')) name(element);
  };
  nameAll(root);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        name(node);
        nameAll(node);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
