/** Returns the text that the caption box really shows: the characters inside it, and not those that it clips. */
export function shownIn(container: Element): string {
  const box = container.querySelector('[data-tavus-part="caption-text"]');
  const words = box?.lastElementChild;
  if (!box || !words) return '';
  const { top, bottom, left, right } = box.getBoundingClientRect();
  const range = document.createRange();
  let shown = '';
  for (const text of textsIn(words)) {
    for (const [index, character] of text.data.split('').entries()) {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const rect = range.getClientRects()[0];
      // A space at the end of a line has no box.
      if (!rect || /\s/.test(character)) shown += ' ';
      else {
        const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
        if (y > top && y < bottom && x > left - 1 && x < right + 1) shown += character;
      }
    }
  }
  return shown.trim().replace(/\s+/g, ' ');
}

/** Returns the text nodes of an element; a translator of the page puts them into its own elements. */
function textsIn(element: Element): Text[] {
  return [...element.childNodes].flatMap((node) =>
    node instanceof Text ? [node] : node instanceof Element ? textsIn(node) : [],
  );
}
