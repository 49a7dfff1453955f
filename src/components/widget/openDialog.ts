import { focusedInside } from './focusedInside';

/** Opens a dialog, modal or not. Where there are no dialogs, as in jsdom and old browsers, it only becomes visible. */
export function openDialog(dialog: HTMLDialogElement, isModal: boolean): void {
  if (isModal && dialog.showModal) dialog.showModal();
  else if (!isModal && dialog.show) dialog.show();
  // The attribute, because an element that is no dialog has no such property.
  else dialog.setAttribute('open', '');
  if (isModal) dialog.setAttribute('aria-modal', 'true');
}

/** Closes a dialog that `openDialog` has opened. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if (dialog.close) dialog.close();
  else dialog.removeAttribute('open');
  dialog.removeAttribute('aria-modal');
}

/** Returns true if the dialog is open. */
export function isOpenDialog(dialog: Element): boolean {
  return dialog.hasAttribute('open');
}

/** Returns true if `openDialog` has opened the dialog as a modal one. */
export function isModalDialog(dialog: Element): boolean {
  return dialog.getAttribute('aria-modal') === 'true';
}

/**
 * Makes an open dialog modal again if the browser has dropped it from the top layer. Every browser does so when an ancestor
 * is moved, and Firefox even for `moveBefore`.
 */
export function restoreModal(within: ParentNode): void {
  const dialog = within.querySelector<HTMLDialogElement>('dialog[open]');
  if (!dialog?.isConnected || !dialog.showModal) return;
  if (!isModalDialog(dialog) || dialog.matches(':modal')) return;
  const focused = focusedInside(dialog);
  closeDialog(dialog);
  openDialog(dialog, true);
  focused?.focus();
}
