import { useDevices, useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useEffect, useState } from 'react';
import {
  isAllowedByPage,
  type MediaKind,
  type MediaPermission,
  queryPermission,
} from '../../call/media/MediaPermission';

/** Whether an input may be used, or why not; `unknown` where Daily says something that this library does not know. */
export type InputPermission = MediaPermission | 'unknown';

/**
 * The permission of one input in the call. The track tells first, since daily-react's states ("useDevices" in its
 * docs) stay as they were after an input was lost or came back.
 */
export function useInputPermission(kind: MediaKind): InputPermission {
  const { blocked, persistentTrack } = useMediaTrack(useLocalSessionId(), kind);
  const { cameras, camState, microphones, micState } = useDevices();
  const general = kind === 'audio' ? micState : camState;
  const devices = kind === 'audio' ? microphones : cameras;
  const lost = useIsLost(persistentTrack);
  const refused = blocked?.byPermissions || lost || (general === 'blocked' && !persistentTrack);
  const answer = useBrowserAnswer(kind, refused === true);

  if (blocked?.byDeviceInUse) return 'in-use';
  if (blocked?.byDeviceMissing || (lost && answer !== 'denied')) {
    // One that was plugged in since can be asked for.
    return devices.length > 0 && !lost ? 'idle' : 'not-found';
  }
  if (refused) {
    if (!isAllowedByPage(kind)) return 'disallowed';
    return answer === 'prompt' ? 'dismissed' : 'blocked';
  }
  if (persistentTrack) return 'granted';
  if (general === 'undefined-mediadevices') return 'not-supported';
  if (general === 'constraints-invalid' || general === 'constraints-none-specified') return 'not-found';
  return general;
}

/** True once the track has ended by itself: unplugged, or its permission taken back. Stopping it is no such end. */
function useIsLost(track: MediaStreamTrack | undefined): boolean {
  const [lost, setLost] = useState<MediaStreamTrack>();
  useEffect(
    function watchTrack() {
      if (!track) return;
      const note = () => setLost(track);
      track.addEventListener('ended', note);
      return () => track.removeEventListener('ended', note);
    },
    [track],
  );
  return track !== undefined && lost === track;
}

/** What the browser remembers of the visitor's answer; undefined in browsers that do not tell. */
function useBrowserAnswer(kind: MediaKind, wanted: boolean): PermissionState | undefined {
  const [answer, setAnswer] = useState<PermissionState>();
  useEffect(
    function watchAnswer() {
      if (!wanted) return;
      let status: PermissionStatus | undefined;
      let over = false;
      const note = () => setAnswer(status?.state);
      async function ask() {
        const answered = await queryPermission(kind);
        if (over) return;
        status = answered;
        status?.addEventListener('change', note);
        note();
      }
      void ask();
      return () => {
        over = true;
        status?.removeEventListener('change', note);
      };
    },
    [kind, wanted],
  );
  return wanted ? answer : undefined;
}
