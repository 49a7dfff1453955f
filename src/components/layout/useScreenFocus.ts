import { type RefObject, useEffect, useRef } from 'react';
import { enabledButton } from '../anatomy/enabledButton';

/**
 * Moves the focus when the screen changes: to the element that the new screen marks with `data-tavus-focus`, or else to
 * its first button. Does so only if the focus was lost, because the focused element was removed or disabled. Focus
 * elsewhere on the page stays there.
 */
export function useScreenFocus(box: RefObject<HTMLElement | null>, screen: string): void {
  const lastFocused = useRef<Element | null>(null);

  useEffect(
    function noteFocus() {
      const target = box.current;
      const note = (event: FocusEvent) => {
        lastFocused.current = event.target instanceof Element ? event.target : null;
      };
      // If the visitor moved the focus away, the element that lost it can still be focused a moment later.
      const forget = ({ target: left }: FocusEvent) => {
        queueMicrotask(() => {
          const root = target?.getRootNode();
          // Inside a shadow tree, `document.activeElement` is only the host.
          const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
          const stayed = target?.contains(focused);
          if (!stayed && left instanceof Element && !isLost(left)) lastFocused.current = null;
        });
      };
      target?.addEventListener('focusin', note);
      target?.addEventListener('focusout', forget);
      return () => {
        target?.removeEventListener('focusin', note);
        target?.removeEventListener('focusout', forget);
      };
    },
    [box],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus can be lost when the screen changes.
  useEffect(
    function moveFocus() {
      if (!lastFocused.current || !isLost(lastFocused.current)) return;
      lastFocused.current = null;
      // The visitor may have gone elsewhere since.
      if (nothingHasFocus()) focusScreen(box.current);
    },
    [box, screen],
  );
}

/** Returns true if the element was removed or disabled: it loses the focus then, but the visitor has not moved it. */
function isLost(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}

function nothingHasFocus(): boolean {
  const { activeElement, body } = document;
  // Firefox and WebKit keep the focus on a disabled element.
  return !activeElement || activeElement === body || activeElement.matches(':disabled');
}

/** Focuses the element that a screen marks with `data-tavus-focus`, or else its first button. */
export function focusScreen(screen: Element | null | undefined): void {
  const marked = screen?.querySelector<HTMLElement>('[data-tavus-focus]');
  (marked ?? screen?.querySelector<HTMLElement>(enabledButton))?.focus();
}
