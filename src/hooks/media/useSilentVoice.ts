import { useEffect } from 'react';
import { useTavusContext } from '../react/TavusContext';

/** Longer than a browser takes to receive the first sound of a track that it may play. */
const patienceMs = 1000;

/**
 * Records blocked audio where the browser does not refuse to play, but keeps a voice silent until a gesture: then the
 * element never has data, so nothing asks it to play. WebKit does so with sound from Web Audio, such as a simulated PAL's.
 * This record is cleared when the voice plays, whatever the gesture was.
 */
export function useSilentVoice(): void {
  const { audio, session } = useTavusContext();
  useEffect(
    function watchVoices() {
      const box = audio.current;
      let isRecorded = false;
      const timers = new Set<ReturnType<typeof setTimeout>>();
      const doubt = (voice: EventTarget | null) => {
        const judge = () => {
          timers.delete(timer);
          if (!(voice instanceof HTMLAudioElement) || !isKeptSilent(voice)) return;
          isRecorded = true;
          session.setAudioBlocked(true);
        };
        const timer = setTimeout(judge, patienceMs);
        timers.add(timer);
      };
      const onLoad = ({ target }: Event) => doubt(target);
      const onPlaying = () => {
        if (isRecorded && voicesIn(box).every(({ paused }) => !paused)) session.setAudioBlocked(false);
      };
      for (const voice of voicesIn(box)) if (voice.srcObject) doubt(voice);
      // In the capture phase, because media events do not bubble.
      box?.addEventListener('loadstart', onLoad, true);
      box?.addEventListener('playing', onPlaying, true);
      return () => {
        for (const timer of timers) clearTimeout(timer);
        box?.removeEventListener('loadstart', onLoad, true);
        box?.removeEventListener('playing', onPlaying, true);
      };
    },
    [audio, session],
  );
}

/** Returns the elements that play the voices of the call. */
export function voicesIn(box: HTMLElement | null): readonly HTMLAudioElement[] {
  return [...(box?.querySelectorAll('audio') ?? [])];
}

function isKeptSilent(voice: HTMLAudioElement): boolean {
  const hasNothing = voice.srcObject !== null && voice.readyState === HTMLMediaElement.HAVE_NOTHING;
  return hasNothing && !navigator.userActivation?.hasBeenActive;
}
