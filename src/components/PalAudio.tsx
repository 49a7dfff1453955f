import { DailyAudio } from '@daily-co/daily-react';
import { type ReactElement, useCallback } from 'react';
import { useTavusContext } from '../hooks/TavusContext';

/** Plays the PAL's voice, and notes when the browser refuses to before a gesture. */
export function PalAudio(): ReactElement {
  const { audio, session } = useTavusContext();
  const noteRefusal = useCallback(
    ({ name }: { readonly name?: string }) => {
      if (name === 'NotAllowedError') session.setAudioBlocked(true);
    },
    [session],
  );
  return <DailyAudio ref={audio} onPlayFailed={noteRefusal} />;
}
