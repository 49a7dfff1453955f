import { useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useCallback, useSyncExternalStore } from 'react';
import type { MediaKind } from '../../call/media/MediaPermission';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns true while the system, and not the visitor, mutes an input: during a phone call on iOS, or by a switch on the
 * device ("MediaStreamTrack: muted" in the MDN docs).
 */
export function useMutedBySystem(kind: MediaKind): boolean {
  const preview = useTavusAtom(useTavusContext().session.preview);
  const { persistentTrack } = useMediaTrack(useLocalSessionId(), kind);
  const track = preview ? preview[kind].track : persistentTrack;
  const subscribe = useCallback(
    (run: () => void) => {
      track?.addEventListener('mute', run);
      track?.addEventListener('unmute', run);
      return () => {
        track?.removeEventListener('mute', run);
        track?.removeEventListener('unmute', run);
      };
    },
    [track],
  );
  return useSyncExternalStore(subscribe, () => track?.muted === true, no);
}

const no = (): boolean => false;
