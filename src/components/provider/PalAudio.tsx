import { DailyAudioTrack, useParticipantIds } from '@daily-co/daily-react';
import { type ReactElement, useCallback, useEffect } from 'react';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';

/**
 * Plays the PAL's voice, and notes when the browser refuses to before a gesture.
 *
 * Not daily-react's `DailyAudio`: it changes its list of speakers in place, which StrictMode turns into no change
 * at all, and then nobody is heard.
 */
export function PalAudio(): ReactElement {
  const { audio, session } = useTavusContext();
  const speakers = useParticipantIds({ filter: 'remote' });
  const { speakerId } = useTavusAtom(session.mediaChoices);
  const noteRefusal = useCallback(
    ({ name }: { readonly name?: string }) => {
      if (name === 'NotAllowedError') session.setAudioBlocked(true);
    },
    [session],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another speaker is another element to route.
  useEffect(
    function routeVoice() {
      if (speakerId === undefined) return;
      for (const element of audio.current?.querySelectorAll('audio') ?? []) {
        // A loudspeaker that is gone: the default one plays on.
        void element.setSinkId?.(speakerId).catch(() => undefined);
      }
    },
    [audio, speakerId, speakers],
  );
  return (
    <div ref={audio} hidden>
      {speakers.map((sessionId) => (
        <DailyAudioTrack key={sessionId} sessionId={sessionId} type="audio" onPlayFailed={noteRefusal} />
      ))}
    </div>
  );
}
