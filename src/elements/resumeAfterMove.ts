/** What the browser stops in what is taken out: a modal dialog, and everything that plays. */
export function resumeAfterMove(root: ShadowRoot): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[open]');
  dialog?.close();
  dialog?.showModal();
  for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (media.srcObject && media.paused) media.play().catch(() => undefined);
  }
}
