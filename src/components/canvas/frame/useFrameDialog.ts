import { type RefObject, useRef } from 'react';
import { useCommitEffect } from '../../../hooks/react/useCommitEffect';
import type { DisplayMode } from './hostContext';

/**
 * Shows the dialog around a frame as a part of the page, or as a modal dialog that fills the window. The frame stays where it
 * is in the document, because moving it would load it again. A modal dialog keeps the focus inside and the page out of reach.
 */
export function useFrameDialog(mode: DisplayMode): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);

  useCommitEffect(
    function showDialog() {
      const element = dialog.current;
      if (!element) return;
      if (mode === 'inline' || !element.showModal) {
        // Not `show`, which would move the focus into the frame.
        element.setAttribute('open', '');
        return;
      }
      const frame = element.querySelector('iframe');
      const hadFocus = hasFocus(frame);
      element.removeAttribute('open');
      // Otherwise the button gets the focus, and the page in the frame forgets what was focused in it.
      if (hadFocus) frame?.setAttribute('autofocus', '');
      element.showModal();
      frame?.removeAttribute('autofocus');
      return () => {
        const hadFocus = hasFocus(frame);
        element.close();
        // Closing returns the focus to where it was before the dialog was modal.
        if (hadFocus) frame?.focus();
      };
    },
    [mode],
  );
  return dialog;
}

/** Returns true if something in the frame has the focus. Then the frame is the active element, but does not match `:focus`. */
function hasFocus(frame: HTMLIFrameElement | null): boolean {
  const root = frame?.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : document;
  return activeElement !== null && activeElement === frame;
}
