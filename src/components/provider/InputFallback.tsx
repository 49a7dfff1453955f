import { useDaily, useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useSetAtom } from 'jotai/react';
import { useEffect, useState } from 'react';
import { deviceIdOf } from '../../call/media/deviceIdOf';
import { isLostTrack } from '../../call/media/isLostTrack';
import type { MediaKind } from '../../call/media/MediaPermission';
import { createReplacedInputs } from '../../call/media/ReplacedInputs';
import { watchUnplugged } from '../../call/media/watchUnplugged';
import { startTimer } from '../../call/startTimer';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';

const noticeMs = 10_000;

/** Continues the call with another microphone or camera when the one in use is unplugged, and notes it for a while. */
export function InputFallback({ kind }: { readonly kind: MediaKind }): null {
  const { session, store } = useTavusContext();
  const replaced = useTavusAtom(session.part(createReplacedInputs))[kind];
  const setReplaced = useSetAtom(session.part(createReplacedInputs), { store });
  const call = useDaily();
  const { persistentTrack } = useMediaTrack(useLocalSessionId(), kind);
  // Daily may report no track at all once it has ended.
  const [held, setHeld] = useState({ call, track: persistentTrack });
  if (held.call !== call || (persistentTrack && persistentTrack !== held.track)) {
    setHeld({ call, track: persistentTrack });
  }
  const { track } = held;

  useEffect(
    function replaceUnplugged() {
      if (!call || !track) return;
      const replace = async ({ deviceId, label }: MediaDeviceInfo) => {
        if (call.isDestroyed()) return;
        try {
          await call.setInputDevicesAsync(
            kind === 'audio' ? { audioDeviceId: deviceId } : { videoDeviceId: deviceId },
          );
          if (deviceId !== deviceIdOf(track)) setReplaced((others) => ({ ...others, [kind]: label }));
        } catch {
          // The call has ended in the meantime, or this device is lost as well, which its permission shows.
        }
      };
      // daily-react reports a track with a delay, in which the device can be lost.
      return watchUnplugged(track, kind, replace, isLostTrack(call, kind, track));
    },
    [call, track, kind, setReplaced],
  );
  useEffect(
    function forgetReplaced() {
      if (replaced === undefined) return;
      return startTimer(() => setReplaced((others) => ({ ...others, [kind]: undefined })), noticeMs);
    },
    [replaced, kind, setReplaced],
  );
  return null;
}
