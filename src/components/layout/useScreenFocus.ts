import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus when the screen changes: to the element that the new screen marks with `data-tavus-focus`, or else to
 * its first button. Does so only if the focus was lost with the old screen; focus elsewhere on the page stays there.
 */
export function useScreenFocus(box: RefObject<HTMLElement | null>, screen: string): void {
  const lastFocused = useRef<Element | null>(null);

  useEffect(
    function noteFocus() {
      const target = box.current;
      const note = (event: FocusEvent) => {
        lastFocused.current = event.target instanceof Element ? event.target : null;
      };
      // If the visitor moved the focus away, the element that lost it is still in the document a moment later.
      const forget = ({ target: left }: FocusEvent) => {
        queueMicrotask(() => {
          const root = target?.getRootNode();
          // Inside a shadow tree, `document.activeElement` is only the host.
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus can be lost when the screen changes.
  useEffect(
    function moveFocus() {
      if (!lastFocused.current || lastFocused.current.isConnected) return;
      lastFocused.current = null;
      focusScreen(box.current);
    },
    [box, screen],
  );
}

/** Focuses the element that a screen marks with `data-tavus-focus`, or else its first button. */
export function focusScreen(screen: Element | null | undefined): void {
  const marked = screen?.querySelector<HTMLElement>('[data-tavus-focus]');
  (marked ?? screen?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
}
