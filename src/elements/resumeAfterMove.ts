/** Resumes what the browser stops when an element leaves the document: a modal dialog, and audio and video. */
export function resumeAfterMove(root: ShadowRoot): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[open][aria-modal="true"]');
  dialog?.close();
  dialog?.showModal();
  for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (media.srcObject && media.paused) media.play().catch(() => undefined);
  }
}
