/**
 * Hides the tooltips in a box on Escape, until the pointer or the focus leaves the button. They are pseudo-elements, which only
 * a style sheet can hide. Returns a function that stops listening.
 */
export function hushTooltips(box: HTMLElement): () => void {
  const hush = ({ key }: KeyboardEvent) => key === 'Escape' && box.setAttribute('data-tavus-hushed', '');
  const unhush = ({ target, relatedTarget }: MouseEvent | FocusEvent) => {
    const button = target instanceof Element && target.closest('button');
    if (!button || !(relatedTarget instanceof Node && button.contains(relatedTarget))) {
      box.removeAttribute('data-tavus-hushed');
    }
  };
  // In the capture phase, because menus and dialogs keep the key to themselves.
  document.addEventListener('keydown', hush, true);
  box.addEventListener('mouseout', unhush);
  box.addEventListener('focusout', unhush);
  return () => {
    document.removeEventListener('keydown', hush, true);
    box.removeEventListener('mouseout', unhush);
    box.removeEventListener('focusout', unhush);
  };
}
