import { DailyVideo } from '@daily-co/daily-react';
import type { ReactElement } from 'react';
import { useAudioLevel } from '../../hooks/media/useAudioLevel';
import { usePal } from '../../hooks/media/usePal';

/** The PAL in the pill: its video in a circle with a ring that grows with the voice, else the given picture. */
export function PillFace({ picture }: { readonly picture: string | undefined }): ReactElement {
  const { sessionId, hasVideo } = usePal();
  const ref = useAudioLevel<HTMLSpanElement>('pal');
  return (
    <span ref={ref} data-tavus-part="pill-face" aria-hidden="true">
      {sessionId && hasVideo ? (
        <DailyVideo
          sessionId={sessionId}
          fit="cover"
          automirror={false}
          // Firefox has every video in its tab order, even one without controls.
          tabIndex={-1}
          data-tavus-part="pill-video"
        />
      ) : (
        picture !== undefined && <img src={picture} alt="" data-tavus-part="widget-picture" />
      )}
      <span data-tavus-part="widget-dot" />
    </span>
  );
}
