import type { PrimitiveAtom } from 'jotai/vanilla';
import type { Store } from '../../state/ConversationWriter';
import { browserDevices } from './browserDevices';
import type { PreviewState } from './MediaPreview';
import { refusals, refusalsAmong } from './refusals';

/** Ends the preview, and keeps what it has learned: why an input cannot be used, and the devices that it revealed. */
export function endPreview(store: Store, preview: PrimitiveAtom<PreviewState | null>): void {
  const last = store.get(preview);
  if (!last) return;
  const { audio, video, devices } = last;
  last.preview.close();
  store.set(refusals, refusalsAmong({ audio: audio.permission, video: video.permission }));
  if (devices.length > 0) store.set(browserDevices, devices);
  store.set(preview, null);
}
