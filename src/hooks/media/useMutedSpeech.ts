import { useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useEffect, useState } from 'react';
import { SpeechDetector } from '../../call/media/SpeechDetector';
import { sampleSound } from '../../call/media/sampleSound';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

const forgetAfterMs = 4000;

/**
 * Returns true while the user speaks into a muted microphone, so you can tell them. The audio never leaves the page.
 *
 * The hook listens to the track that Daily keeps while muted, so it never opens a closed microphone. Coughs, keyboards
 * and noise do not count. It ignores the microphone while the PAL speaks, because the PAL's voice from the loudspeakers
 * would count as speech. While `muteDuringGreeting` keeps the microphone closed, the hook returns false.
 *
 * @example
 * ```tsx
 * import { useMutedSpeech } from 'tavus-react';
 *
 * export function MutedHint() {
 *   return useMutedSpeech() ? <p>You’re muted</p> : null;
 * }
 * ```
 */
export function useMutedSpeech(): boolean {
  const { session, state, store } = useTavusContext();
  const isHeld = useTavusAtom(session.mediaChoices).microphoneAfterGreeting !== undefined;
  const { persistentTrack, isOff } = useMediaTrack(useLocalSessionId(), 'audio');
  const [speaking, setSpeaking] = useState(false);

  useEffect(
    function listenWhileMuted() {
      if (!isOff || isHeld || persistentTrack?.readyState !== 'live') return;
      const ear = persistentTrack.clone();
      ear.enabled = true;
      const detector = new SpeechDetector();
      let lastHeard = 0;
      const stop = sampleSound(ear, (samples, sampleRate, atMs) => {
        if (store.get(state.speaking).pal) detector.reset();
        else if (detector.hear(samples, sampleRate, atMs)) {
          lastHeard = performance.now();
          setSpeaking(true);
        }
        if (performance.now() - lastHeard > forgetAfterMs) setSpeaking(false);
      });
      return () => {
        stop();
        ear.stop();
        setSpeaking(false);
      };
    },
    [isOff, isHeld, persistentTrack, store, state.speaking],
  );
  return speaking;
}
