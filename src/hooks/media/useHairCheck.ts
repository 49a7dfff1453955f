import { useSetAtom } from 'jotai/react';
import { useEffect } from 'react';
import { endPreview } from '../../call/media/endPreview';
import type { MediaChoices } from '../../call/media/MediaChoices';
import { MediaPreview } from '../../call/media/MediaPreview';
import { readRememberedChoices } from '../../call/media/rememberedChoices';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The visitor's own camera before the call. */
export interface HairCheck {
  /** The camera's track, for a video element; undefined while the camera is off or unavailable. */
  readonly videoTrack: MediaStreamTrack | undefined;
  /** False if the application makes calls without a camera (`dailyOptions.videoSource: false`). */
  readonly withCamera: boolean;
}

/**
 * Opens the camera and microphone while mounted and not in a call. A call that is started takes over both as they are, so
 * that the browser does not ask again; otherwise they are released on unmount.
 *
 * Meanwhile `useMicrophone()`, `useCamera()`, `useSpeaker()` and `useAudioLevel('user')` refer to these devices. The
 * visitor's choices apply to the next call and are remembered for the next visit (in `localStorage`).
 *
 * @example
 * ```tsx
 * import { useAudioLevel, useHairCheck, useMicrophone } from 'tavus-react';
 *
 * export function SoundCheck() {
 *   useHairCheck();
 *   const { permission } = useMicrophone();
 *   return <meter ref={useAudioLevel('user')} aria-label={permission} />;
 * }
 * ```
 */
export function useHairCheck(): HairCheck {
  const { session, store } = useTavusContext();
  const state = useTavusAtom(session.preview);
  const show = useSetAtom(session.preview, { store });
  const choose = useSetAtom(session.mediaChoices, { store });
  const isInCall = useTavusAtom(session.call) !== null;
  const withCamera = session.dailyOptions.videoSource !== false;

  useEffect(
    function openPreview() {
      if (isInCall) return;
      const choices = initialChoices(store.get(session.mediaChoices), session.dailyOptions);
      choose(choices);
      const preview = new MediaPreview(
        withCamera ? choices : { ...choices, cameraOn: false },
        (next) => {
          show(next);
          choose((before) => ({ ...before, ...next.preview.choices }));
        },
        (track) => session.handed.receive(track),
      );
      preview.open();
      return () => {
        // The call may have ended it, or another hair check may have replaced it.
        if (store.get(session.preview)?.preview === preview) endPreview(store, session.preview);
        else preview.close();
      };
    },
    [session, store, show, choose, withCamera, isInCall],
  );
  useEffect(
    function noteHairCheck() {
      return session.noteHairCheck();
    },
    [session],
  );
  return { videoTrack: state?.video.track, withCamera };
}

/**
 * Returns the choices that the hair check opens with. Devices: the ones chosen on this page, else the remembered ones.
 * On or off: as remembered, else as the application's Daily options say.
 */
function initialChoices(
  current: MediaChoices,
  { startAudioOff, startVideoOff }: { readonly startAudioOff?: boolean; readonly startVideoOff?: boolean },
): MediaChoices {
  const remembered = readRememberedChoices();
  return {
    ...remembered,
    ...current,
    microphoneOn: remembered.microphoneOn ?? !startAudioOff,
    cameraOn: remembered.cameraOn ?? !startVideoOff,
  };
}
