import { restoreModal } from './openDialog';

/**
 * Keeps an element in the browser's top layer, where its ancestors cannot move, clip or cover it. Returns a function that
 * stops this. Never moves the focus.
 *
 * The element must be styled to look the same outside the top layer. Browsers without popovers never show it there. While a
 * modal dialog of the page is open, the element waits: above the dialog it would be visible but inert.
 */
export function keepOnTop(element: HTMLElement): () => void {
  if (!('showPopover' in element)) return () => undefined;
  const { ownerDocument: page } = element;
  const moves = new MutationObserver(follow);

  function show() {
    if (!element.isConnected || isShown(element) || isBehindModal(element)) return;
    element.popover = 'manual';
    renewBox(element);
    element.showPopover();
  }
  /** Shows the element above an ancestor that has entered the top layer after it. */
  function raise() {
    if (isShown(element) && !isBehindModal(element)) element.hidePopover();
    show();
  }
  function watch() {
    const changes = { childList: true, attributeFilter: ['open'] };
    for (const ancestor of ancestorsOf(element)) moves.observe(ancestor, changes);
  }
  function follow(changes: readonly MutationRecord[]) {
    restoreModal(element);
    // Removing an element from the page closes its popover without an event.
    if (isShown(element) && !changes.some(({ type }) => type === 'attributes')) return;
    moves.disconnect();
    watch();
    raise();
  }
  function followFullScreen() {
    const { fullscreenElement } = page;
    if (fullscreenElement && [...ancestorsOf(element)].includes(fullscreenElement)) raise();
    else show();
  }

  show();
  watch();
  // In the capture phase, because neither event bubbles.
  page.addEventListener('close', show, true);
  page.addEventListener('fullscreenchange', followFullScreen, true);
  return () => {
    moves.disconnect();
    page.removeEventListener('close', show, true);
    page.removeEventListener('fullscreenchange', followFullScreen, true);
  };
}

/** Makes a new box. WebKit leaves the box of an element that enters the top layer in the ancestor that contained it. */
function renewBox(element: HTMLElement) {
  const { display } = element.style;
  element.style.display = 'none';
  element.getClientRects();
  element.style.display = display;
}

const isShown = (element: HTMLElement) => element.popover !== null && element.matches(':popover-open');

/**
 * Returns true if a modal dialog or a full screen element makes the element inert. `except` is a selector of those that do
 * not count.
 */
export function isBehindModal(element: Element, except = ''): boolean {
  // Without modal dialogs, as in jsdom and old browsers, their selector is invalid as well.
  if (!globalThis.HTMLDialogElement?.prototype.showModal) return false;
  const ancestors = [...ancestorsOf(element)];
  // An image of the page named `querySelectorAll` hides the method of the document itself.
  return [...Document.prototype.querySelectorAll.call(element.ownerDocument, ':modal')].some(
    (modal) =>
      !ancestors.includes(modal) && !element.contains(modal) && !(except !== '' && modal.matches(except)),
  );
}

/** Yields all ancestors of an element, including those outside its shadow tree. */
function* ancestorsOf(element: Element): Generator<Node> {
  for (let node: Node | null = above(element); node; node = above(node)) yield node;
}

function above(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
