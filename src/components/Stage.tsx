import { DailyVideo } from '@daily-co/daily-react';
import { useAudioLevel } from '../hooks/useAudioLevel';
import { useConversation } from '../hooks/useConversation';
import { usePal } from '../hooks/usePal';
import { definePart, type Part } from './definePart';

/** The state of `Conversation.Stage`. */
export type StageState = { readonly state: string; readonly video: boolean; readonly speaking: boolean };

/** The PAL's video, filling its box; while there is none, a calm placeholder that moves with the PAL's voice. */
export const Stage: Part<'div', StageState> = definePart('stage', 'div', () => {
  const { state } = useConversation();
  const { sessionId, hasVideo, speaking } = usePal();
  const ref = useAudioLevel<HTMLDivElement>('pal');
  return {
    state: { state, video: hasVideo, speaking },
    ref,
    children:
      sessionId && hasVideo ? (
        <DailyVideo sessionId={sessionId} fit="cover" automirror={false} data-tavus-part="pal-video" />
      ) : (
        <div data-tavus-part="pal-placeholder" aria-hidden="true" />
      ),
  };
});
