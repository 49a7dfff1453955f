/** Returns the text that the caption box really shows: the characters inside it, and not those that it clips. */
export function shownIn(container: Element): string {
  const box = container.querySelector('[data-tavus-part="caption-text"]');
  if (!box) return '';
  const { top, bottom, left, right } = box.getBoundingClientRect();
  const words = box.lastElementChild?.firstChild;
  const range = document.createRange();
  let shown = '';
  for (let index = 0; words && index < (words.textContent ?? '').length; index += 1) {
    range.setStart(words, index);
    range.setEnd(words, index + 1);
    const rect = range.getClientRects()[0];
    if (!rect) continue;
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    if (y > top && y < bottom && x > left - 1 && x < right + 1) shown += words.textContent?.[index] ?? '';
  }
  return shown.trim();
}
