import { useSetAtom } from 'jotai/react';
import { useEffect } from 'react';
import { browserDevices } from '../../call/media/browserDevices';
import type { MediaChoices } from '../../call/media/MediaChoices';
import { MediaPreview, type PreviewState } from '../../call/media/MediaPreview';
import { refusals, refusalsAmong } from '../../call/media/refusals';
import { readRememberedChoices } from '../../call/media/rememberedChoices';
import type { Store } from '../../state/ConversationWriter';
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
 * Opens the camera and microphone while mounted, without a conversation, and releases both on unmount.
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
  const withCamera = session.dailyOptions.videoSource !== false;

  useEffect(
    function openPreview() {
      const choices = initialChoices(store.get(session.mediaChoices), session.dailyOptions);
      choose(choices);
      const preview = new MediaPreview(withCamera ? choices : { ...choices, cameraOn: false }, (next) => {
        show(next);
        choose((before) => ({ ...before, ...next.preview.choices }));
      });
      const release = preview.open();
      return () => {
        const last = store.get(session.preview);
        release();
        if (last?.preview === preview) leaveBehind(store, last);
        show((current: PreviewState | null) => (current?.preview === preview ? null : current));
      };
    },
    [session, store, show, choose, withCamera],
  );
  return { videoTrack: state?.video.track, withCamera };
}

/** Keeps what the hair check has learned: why an input cannot be used, and the devices, which it made the browser reveal. */
function leaveBehind(store: Store, { audio, video, devices }: PreviewState): void {
  store.set(refusals, refusalsAmong({ audio: audio.permission, video: video.permission }));
  store.set(browserDevices, devices);
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
