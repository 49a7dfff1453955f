/** Opens a dialog, modal or not. Where there are no modal dialogs, as in jsdom, it only becomes visible. */
export function openDialog(dialog: HTMLDialogElement, isModal: boolean): void {
  if (isModal && dialog.showModal) dialog.showModal();
  else if (!isModal && dialog.show) dialog.show();
  else dialog.open = true;
  if (isModal) dialog.setAttribute('aria-modal', 'true');
}

/** Closes a dialog that `openDialog` has opened. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if (dialog.close) dialog.close();
  else dialog.open = false;
  dialog.removeAttribute('aria-modal');
}

/** Returns true if `openDialog` has opened the dialog as a modal one. */
export function isModalDialog(dialog: Element): boolean {
  return dialog.getAttribute('aria-modal') === 'true';
}
