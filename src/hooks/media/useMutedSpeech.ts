import { useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useEffect, useState } from 'react';
import { measureLevel } from '../../call/media/measureLevel';
import { useTavusContext } from '../react/TavusContext';

const speechLevel = 0.34;
/** How many loud samples in a row, 80 ms apart, count as speech and not as a cough. */
const loudMoments = 5;
const forgetAfterMs = 4000;

/**
 * Returns true while the user speaks into a muted microphone, so you can tell them. The audio never leaves the page.
 *
 * The hook measures the track that Daily keeps while muted, so it never opens a closed microphone. It ignores the
 * microphone while the PAL speaks, because the PAL's voice from the loudspeakers would count as speech.
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
