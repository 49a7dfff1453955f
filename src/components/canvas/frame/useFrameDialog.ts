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
      const hadFocus = frame?.matches(':focus');
      element.removeAttribute('open');
      element.showModal();
      if (hadFocus) frame?.focus();
      return () => {
        const hasFocus = frame?.matches(':focus');
        element.close();
        // Closing returns the focus to where it was before the dialog was modal.
        if (hasFocus) frame?.focus();
      };
    },
    [mode],
  );
  return dialog;
}
