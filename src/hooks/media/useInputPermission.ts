import { useDaily, useDevices, useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useEffect, useState } from 'react';
import { deviceIdOf } from '../../call/media/deviceIdOf';
import { isLostTrack } from '../../call/media/isLostTrack';
import { isAllowedByPage, type MediaKind, type MediaPermission } from '../../call/media/MediaPermission';
import { useBrowserAnswer } from './useBrowserAnswer';
import { useIsInCall } from './useIsInCall';
import { useRefusal } from './useRefusal';

/** Whether an input may be used, or why not; `unknown` if Daily reports a state that this library does not know. */
export type InputPermission = MediaPermission | 'unknown';

/**
 * Returns the permission of one input in the call, or, while the call has not requested it, the outcome of the last hair
 * check. The track takes precedence, because daily-react's states
 * ("useDevices" in its docs) do not change when an input is lost or comes back.
 */
export function useInputPermission(kind: MediaKind): InputPermission {
  const { blocked, persistentTrack } = useMediaTrack(useLocalSessionId(), kind);
  const { cameras, camState, microphones, micState } = useDevices();
  const general = kind === 'audio' ? micState : camState;
  const devices = kind === 'audio' ? microphones : cameras;
  const lost = useIsLost(kind, persistentTrack);
  const refused = blocked?.byPermissions || lost || (general === 'blocked' && !persistentTrack);
  const answer = useBrowserAnswer(kind, refused === true);
  const isInCall = useIsInCall();
  const refusal = useRefusal(kind, isInCall && persistentTrack !== undefined && !lost);

  if (refusal && !isInCall) return refusal;
  if (blocked?.byDeviceInUse) return 'in-use';
  if (blocked?.byDeviceMissing || (lost && answer !== 'denied')) {
    // Another device, or one that was plugged in since, can be requested.
    const lostId = lost ? deviceIdOf(persistentTrack) : undefined;
    return devices.some(({ device }) => device.deviceId !== lostId) ? 'idle' : 'not-found';
  }
  if (refused) {
    if (!isAllowedByPage(kind)) return 'disallowed';
    return answer === 'prompt' ? 'dismissed' : 'blocked';
  }
  if (persistentTrack) return 'granted';
  if (general === 'undefined-mediadevices') return 'not-supported';
  if (general === 'constraints-invalid' || general === 'constraints-none-specified') return 'not-found';
  // An input that is off from the start looks to daily-react as it did in the last call.
  return general === 'idle' || general === 'granted' ? (refusal ?? general) : general;
}

/** Returns true once the track has ended on its own: unplugged, or its permission revoked. `stop()` does not count. */
function useIsLost(kind: MediaKind, track: MediaStreamTrack | undefined): boolean {
  const call = useDaily();
  const [lost, setLost] = useState<MediaStreamTrack>();
  useEffect(
    function watchTrack() {
      if (!track) return;
      const note = () => setLost(track);
      // The device may have been lost before this hook mounted, or before daily-react reported the track.
      if (call && isLostTrack(call, kind, track)) note();
      track.addEventListener('ended', note);
      return () => track.removeEventListener('ended', note);
    },
    [call, kind, track],
  );
  return track !== undefined && lost === track;
}
