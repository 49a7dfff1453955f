import { useMediaTrack } from '@daily-co/daily-react';
import { createPalVoice } from '../../call/media/PalVoice';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';

/** Returns whether the visitor hears the PAL: there is a voice, and it is neither muted nor blocked by the browser. */
export function useIsPalHeard(): boolean {
  const { session, state } = useTavusContext();
  const { palSessionId = '', state: phase } = useTavusAtom(state.conversation);
  const isBlocked = useTavusAtom(state.audioBlocked);
  const { volume, muted, hidden } = useTavusAtom(session.part(createPalVoice));
  const { isOff, persistentTrack } = useMediaTrack(palSessionId, 'audio');
  const isSilent = isOff || !persistentTrack;
  // At the end the voice goes before its last words are final, and those were heard.
  return !(isBlocked || muted || hidden || volume === 0 || (isSilent && phase === 'connected'));
}
