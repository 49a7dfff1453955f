import { DailyAudioTrack, useParticipantIds } from '@daily-co/daily-react';
import { type ReactElement, useCallback } from 'react';
import { useTavusContext } from '../hooks/TavusContext';

/**
 * Plays the PAL's voice, and notes when the browser refuses to before a gesture.
 *
 * Not daily-react's `DailyAudio`: it changes its list of speakers in place, which StrictMode turns into no change
 * at all, and then nobody is heard.
 */
export function PalAudio(): ReactElement {
  const { audio, session } = useTavusContext();
  const speakers = useParticipantIds({ filter: 'remote' });
  const noteRefusal = useCallback(
    ({ name }: { readonly name?: string }) => {
      if (name === 'NotAllowedError') session.setAudioBlocked(true);
    },
    [session],
  );
  return (
    <div ref={audio} hidden>
      {speakers.map((sessionId) => (
        <DailyAudioTrack key={sessionId} sessionId={sessionId} type="audio" onPlayFailed={noteRefusal} />
      ))}
    </div>
  );
}
