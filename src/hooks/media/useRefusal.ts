import { useEffect } from 'react';
import { onDeviceChange } from '../../call/media/browserDevices';
import type { MediaKind, MediaPermission } from '../../call/media/MediaPermission';
import { refusals } from '../../call/media/refusals';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import { useBrowserAnswer } from './useBrowserAnswer';

/** Returns why the last hair check could not use an input, until the visitor's answer or the devices change. */
export function useRefusal(kind: MediaKind): MediaPermission | undefined {
  const { store } = useTavusContext();
  const refusal = useTavusAtom(refusals)[kind];
  const byVisitor = refusal === 'blocked' || refusal === 'dismissed';
  const answer = useBrowserAnswer(kind, byVisitor);
  const byDevice = refusal === 'not-found' || refusal === 'in-use';

  useEffect(
    function forgetWhenDevicesChange() {
      if (!byDevice) return;
      return onDeviceChange(() => store.set(refusals, (all) => ({ ...all, [kind]: undefined })));
    },
    [byDevice, kind, store],
  );
  if (!byVisitor || answer === undefined) return refusal;
  return { granted: undefined, prompt: 'dismissed', denied: 'blocked' }[answer] as
    | MediaPermission
    | undefined;
}
