import { restoreModal } from '../components/widget/openDialog';

/** Resumes what the browser stops when an element is moved in the document: a modal dialog, and audio and video. */
export function resumeAfterMove(root: ShadowRoot): void {
  restoreModal(root);
  for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (media.srcObject && media.paused) media.play()?.catch(() => undefined);
  }
}
