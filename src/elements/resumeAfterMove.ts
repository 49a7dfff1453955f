import { closeDialog, isModalDialog, openDialog } from '../components/widget/openDialog';

/** Resumes what the browser stops when an element leaves the document: a modal dialog, and audio and video. */
export function resumeAfterMove(root: ShadowRoot): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[open]');
  if (dialog && isModalDialog(dialog)) {
    closeDialog(dialog);
    openDialog(dialog, true);
  }
  for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (media.srcObject && media.paused) media.play()?.catch(() => undefined);
  }
}
