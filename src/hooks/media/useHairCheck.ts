import { useSetAtom } from 'jotai/react';
import { useEffect } from 'react';
import type { MediaChoices } from '../../call/media/MediaChoices';
import { MediaPreview, type PreviewState } from '../../call/media/MediaPreview';
import { readRememberedChoices } from '../../call/media/rememberedChoices';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** What the visitor sees of themselves before the call. */
export interface HairCheck {
  /** The camera's track, for a video element; undefined while there is none. */
  readonly videoTrack: MediaStreamTrack | undefined;
  /** False where the application makes calls without a camera (`dailyOptions.videoSource: false`). */
  readonly withCamera: boolean;
}

/**
 * Opens camera and microphone while it is mounted, without a conversation, and lets go of both afterwards.
 *
 * Meanwhile `useMicrophone()`, `useCamera()`, `useSpeaker()` and `useAudioLevel('user')` are about them. What is chosen
 * there goes into the next call, and is remembered for the next visit (in `localStorage`).
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
        release();
        show((current: PreviewState | null) => (current?.preview === preview ? null : current));
      };
    },
    [session, store, show, choose, withCamera],
  );
  return { videoTrack: state?.video.track, withCamera };
}

/** What was chosen here before, else last time, else what the application starts with. */
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
