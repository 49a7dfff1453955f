/** Opens a dialog in front of everything else; only shows it where no dialog can be modal, as in jsdom. */
export function openModal(dialog: HTMLDialogElement): void {
  if (dialog.showModal) dialog.showModal();
  else dialog.open = true;
}

/** Closes a dialog that `openModal` has opened. */
export function closeModal(dialog: HTMLDialogElement): void {
  if (dialog.close) dialog.close();
  else dialog.open = false;
}
