import { useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useEffect, useState } from 'react';
import { measureLevel } from '../../call/media/measureLevel';
import { useTavusContext } from '../react/TavusContext';

const speechLevel = 0.34;
/** So many loud moments of 80 ms are speech and not a cough. */
const loudMoments = 5;
const forgetAfterMs = 4000;

/**
 * True while the user speaks into a muted microphone: time to say so. What is heard stays in the page.
 *
 * It listens to the track that Daily keeps while muted, so it never opens a microphone that is closed; while the PAL
 * speaks it does not listen, because loudspeakers sound like speech.
 *
 * @example
 * ```tsx
 * import { useMutedSpeech } from 'tavus-react';
 *
 * export function MutedHint() {
 *   return useMutedSpeech() ? <p>You are muted</p> : null;
 * }
 * ```
 */
export function useMutedSpeech(): boolean {
  const { state, store } = useTavusContext();
  const { persistentTrack, isOff } = useMediaTrack(useLocalSessionId(), 'audio');
  const [speaking, setSpeaking] = useState(false);

  useEffect(
    function listenWhileMuted() {
      if (!isOff || persistentTrack?.readyState !== 'live') return;
      const ear = persistentTrack.clone();
      ear.enabled = true;
      let moments = 0;
      let lastHeard = 0;
      const stop = measureLevel(ear, (level) => {
        const loud = level > speechLevel && !store.get(state.speaking).pal;
        moments = loud ? moments + 1 : 0;
        if (moments >= loudMoments) {
          lastHeard = Date.now();
          setSpeaking(true);
        } else if (Date.now() - lastHeard > forgetAfterMs) setSpeaking(false);
      });
      return () => {
        stop();
        ear.stop();
        setSpeaking(false);
      };
    },
    [isOff, persistentTrack, store, state.speaking],
  );
  return speaking;
}
