import { type RefObject, useEffect, useRef } from 'react';
import { focusScreen } from '../layout/useScreenFocus';
import { isBehindModal } from './keepOnTop';
import { closeDialog, openDialog } from './openDialog';
import type { WidgetView } from './WidgetView';

interface PanelDialog {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly view: WidgetView;
  /** True if the rest of the page is out of reach while the panel is open. */
  readonly isModal: boolean;
  /** The buttons that receive the focus when the panel closes. */
  readonly launcher: RefObject<HTMLElement | null>;
  readonly pill: RefObject<HTMLElement | null>;
}

/** Shows and hides the panel's dialog, modal or not. Opening moves the focus into it, and closing returns it. */
export function usePanelDialog({ dialog, view, isModal, launcher, pill }: PanelDialog): void {
  const wasModal = useRef(false);

  useEffect(
    function showDialog() {
      const element = dialog.current;
      if (!element) return;
      const focused = focusedInside(element);
      if (view !== 'open') {
        const held = focused || wasModal.current;
        wasModal.current = false;
        closeDialog(element);
        if (held) (view === 'minimized' ? pill : launcher).current?.focus();
        return;
      }
      // Behind a modal dialog of the page, only another modal dialog can be used.
      const asModal = isModal || isBehindModal(element);
      const isOpen = element.open;
      if (isOpen && asModal === wasModal.current) return;
      closeDialog(element);
      openDialog(element, asModal);
      wasModal.current = asModal;
      // By default, a dialog focuses its first button, which here only enlarges the panel.
      if (isOpen && focused) focused.focus();
      else focusScreen(element.querySelector('[data-tavus-part="root"]'));
    },
    [dialog, view, isModal, launcher, pill],
  );
}

/** Returns the focused element if it is inside the given one or is the element itself. */
export function focusedInside(element: Element): HTMLElement | undefined {
  const root = element.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : element.ownerDocument;
  return activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : undefined;
}
