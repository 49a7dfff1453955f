import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus along when the screen changes: to what the new screen marks with `data-tavus-focus`, else to its first
 * button. Only if it was lost with the old screen; a visitor who is elsewhere on the page stays there.
 */
export function useScreenFocus(box: RefObject<HTMLElement | null>, screen: string): void {
  const lastFocused = useRef<Element | null>(null);

  useEffect(
    function noteFocus() {
      const target = box.current;
      const note = (event: FocusEvent) => {
        lastFocused.current = event.target instanceof Element ? event.target : null;
      };
      // Who leaves, for another element or for none, leaves an element that is still there a moment later.
      const forget = ({ target: left }: FocusEvent) => {
        queueMicrotask(() => {
          const root = target?.getRootNode();
          // In a shadow tree the document sees only its host as focused.
          const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
          const stayed = target?.contains(focused);
          if (!stayed && left instanceof Node && left.isConnected) lastFocused.current = null;
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is when the focus is lost.
  useEffect(
    function moveFocus() {
      if (!lastFocused.current || lastFocused.current.isConnected) return;
      lastFocused.current = null;
      focusScreen(box.current);
    },
    [box, screen],
  );
}

/** Focuses what a screen marks with `data-tavus-focus`, else its first button. */
export function focusScreen(screen: Element | null | undefined): void {
  const marked = screen?.querySelector<HTMLElement>('[data-tavus-focus]');
  (marked ?? screen?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
}
