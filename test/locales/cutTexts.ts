/** What is not a text of ours: the words of the conversation, the names of devices, and what only assistive technology reads. */
const others = 'select, [data-tavus-part="captions"], [data-tavus-part="utterance"], [role="menuitemradio"]';

/** Returns the texts and placeholders that a visitor cannot read to the end: they leave their button, a clipping box or the window. */
export function cutTexts(box: Element): string[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  while (walker.nextNode()) {
    const { parentElement: parent } = walker.currentNode;
    if (!parent || !walker.currentNode.textContent?.trim() || parent.closest(others)) continue;
    if (!isSeen(parent)) continue;
    const range = new Range();
    range.selectNodeContents(walker.currentNode);
    const lines = [...range.getClientRects()];
    const wraps = parent.matches(inOneLine) && lines.length > 1;
    if (wraps || lines.some((line) => leaves(line, parent))) cut.push(`${walker.currentNode.textContent}`);
  }
  const fields = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(':placeholder-shown')];
  return [
    ...cut,
    ...fields.filter((field) => isSeen(field) && !hasRoom(field)).map((field) => field.placeholder),
  ];
}

/** Returns false for what is hidden, also if only from those who see. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (getComputedStyle(at).position === 'absolute' && width <= 1 && height <= 1) return false;
  }
  return true;
}

/** The status of a call has room for one line: the buttons below it make no way. */
const inOneLine = '[data-tavus-part="status"][data-state="connected"] > [data-tavus-part="status-text"]';

function leaves(text: DOMRect, parent: Element): boolean {
  if (text.left < -1 || text.right > innerWidth + 1) return true;
  for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    const { overflowX, overflowY, position } = getComputedStyle(at);
    const holds = at.localName === 'button';
    if ((holds || overflowX !== 'visible') && (text.left < box.left - 1 || text.right > box.right + 1))
      return true;
    if ((holds || /hidden|clip/.test(overflowY)) && (text.top < box.top - 3 || text.bottom > box.bottom + 3))
      return true;
    if (position === 'fixed') return false;
  }
  return false;
}

function hasRoom(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('There is no canvas to measure with.');
  canvas.font = font;
  const room =
    field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
  return canvas.measureText(field.placeholder).width <= room + 1;
}
