import { useEffect } from 'react';
import { onDeviceChange } from '../../call/media/browserDevices';
import type { MediaKind, MediaPermission } from '../../call/media/MediaPermission';
import { refusals } from '../../call/media/refusals';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';
import { useBrowserAnswer } from './useBrowserAnswer';

/**
 * Returns why an input could not be used before the call, until the visitor's answer or the devices change, or the input
 * works.
 */
export function useRefusal(kind: MediaKind, works: boolean): MediaPermission | undefined {
  const { store } = useTavusContext();
  const refusal = useTavusAtom(refusals)[kind];
  const byVisitor = refusal === 'blocked' || refusal === 'dismissed';
  const answer = useBrowserAnswer(kind, byVisitor);
  const byDevice = refusal === 'not-found' || refusal === 'in-use';

  useEffect(
    function forget() {
      const clear = () => store.set(refusals, (all) => ({ ...all, [kind]: undefined }));
      if (works) clear();
      return byDevice && !works ? onDeviceChange(clear) : undefined;
    },
    [works, byDevice, kind, store],
  );
  if (!byVisitor || answer === undefined) return refusal;
  return { granted: undefined, prompt: 'dismissed', denied: 'blocked' }[answer] as
    | MediaPermission
    | undefined;
}
