/**
 * Returns a function to call right before a card is removed: if the focus is inside it, it moves to the stage, because a browser
 * would move it to the body.
 */
export function keepFocus(card: HTMLElement | null): () => void {
  return () => {
    const root = card?.getRootNode();
    const { activeElement } = root instanceof ShadowRoot ? root : document;
    if (!card?.contains(activeElement)) return;
    const stage = card
      .closest('[data-tavus-part="root"]')
      ?.querySelector<HTMLElement>('[data-tavus-part="stage"]');
    if (!stage) return;
    // Outside of the default layout, the stage cannot have the focus otherwise.
    if (!stage.hasAttribute('tabindex')) stage.tabIndex = -1;
    stage.focus({ preventScroll: true });
  };
}
