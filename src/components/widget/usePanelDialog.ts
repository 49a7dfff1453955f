import { type RefObject, useEffect } from 'react';
import { focusScreen } from '../layout/useScreenFocus';
import { focusedInside } from './focusedInside';
import { isBehindModal } from './keepOnTop';
import { closeDialog, isModalDialog, isOpenDialog, openDialog } from './openDialog';
import type { WidgetView } from './WidgetView';

interface PanelDialogOptions {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly view: WidgetView;
  /** True if the rest of the page is out of reach while the panel is open. */
  readonly isModal: boolean;
  /** The buttons that receive the focus when the panel closes. */
  readonly launcher: RefObject<HTMLElement | null>;
  readonly pill: RefObject<HTMLElement | null>;
}

/** Shows and hides the panel's dialog, modal or not. Opening moves the focus into it, and closing returns it. */
export function usePanelDialog({ dialog, view, isModal, launcher, pill }: PanelDialogOptions): void {
  useEffect(
    function showDialog() {
      const element = dialog.current;
      if (!element) return;
      const focused = focusedInside(element);
      const wasModal = isModalDialog(element);
      if (view !== 'open') {
        closeDialog(element);
        if (focused || wasModal) (view === 'minimized' ? pill : launcher).current?.focus();
        return;
      }
      // Behind a modal dialog of the page, only another modal dialog can be used.
      // The panels of other widgets stop being modal together with this one, when the window gets wide again.
      const wasOpen = isOpenDialog(element);
      const asModal = isModal || isBehindModal(element, wasOpen ? '[data-tavus-part="widget-panel"]' : '');
      if (wasOpen && asModal === wasModal) return;
      closeDialog(element);
      openDialog(element, asModal);
      // By default, a dialog focuses its first button, which here only enlarges the panel.
      if (wasOpen && focused) focused.focus();
      else focusScreen(element.querySelector('[data-tavus-part="root"]'));
    },
    [dialog, view, isModal, launcher, pill],
  );
}
