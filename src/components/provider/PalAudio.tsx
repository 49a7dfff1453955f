import { DailyAudioTrack, useParticipantIds } from '@daily-co/daily-react';
import { type ReactElement, useCallback, useEffect } from 'react';
import { createPalVoice } from '../../call/media/PalVoice';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';

/**
 * Plays the PAL's voice, and records when the browser blocks playback until a user gesture.
 *
 * Does not use daily-react's `DailyAudio`, which mutates its list of speakers in place. Under StrictMode this results
 * in no change at all, and no audio plays.
 */
export function PalAudio(): ReactElement {
  const { audio, session } = useTavusContext();
  const remoteIds = useParticipantIds({ filter: 'remote' });
  const { speakerId } = useTavusAtom(session.mediaChoices);
  const { volume, muted, hidden } = useTavusAtom(session.part(createPalVoice));
  const speakers = hidden ? nobody : remoteIds;
  const noteRefusal = useCallback(
    ({ name }: { readonly name?: string }) => {
      if (name === 'NotAllowedError') session.setAudioBlocked(true);
    },
    [session],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new participant adds an element to route.
  useEffect(
    function routeVoice() {
      if (speakerId === undefined) return;
      for (const element of audio.current?.querySelectorAll('audio') ?? []) {
        // If the chosen loudspeaker is gone, playback continues on the default one.
        void element.setSinkId?.(speakerId).catch(() => undefined);
      }
    },
    [audio, speakerId, speakers],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new participant adds an element to adjust.
  useEffect(
    function adjustVoice() {
      for (const element of audio.current?.querySelectorAll('audio') ?? []) {
        element.volume = volume;
        element.muted = muted;
      }
    },
    [audio, volume, muted, speakers],
  );
  return (
    <div ref={audio} hidden>
      {speakers.map((sessionId) => (
        <DailyAudioTrack key={sessionId} sessionId={sessionId} type="audio" onPlayFailed={noteRefusal} />
      ))}
    </div>
  );
}

const nobody: readonly string[] = [];
