/** Opens a dialog, modal or not; where there are no modal dialogs, as in jsdom, it is only shown. */
export function openDialog(dialog: HTMLDialogElement, isModal: boolean): void {
  if (isModal && dialog.showModal) dialog.showModal();
  else if (!isModal && dialog.show) dialog.show();
  else dialog.open = true;
  if (isModal) dialog.setAttribute('aria-modal', 'true');
  else dialog.removeAttribute('aria-modal');
}

/** Closes a dialog that `openDialog` has opened. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if (dialog.close) dialog.close();
  else dialog.open = false;
}

/** Returns true if `openDialog` has opened the dialog as a modal one. */
export function isModalDialog(dialog: Element): boolean {
  return dialog.getAttribute('aria-modal') === 'true';
}
