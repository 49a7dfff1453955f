import { DailyVideo, useLocalSessionId } from '@daily-co/daily-react';
import { useCamera } from '../hooks/useCamera';
import { useLabels } from '../hooks/useLabels';
import { definePart, type Part } from './definePart';

/** The state of `Conversation.SelfView`. */
export type SelfViewState = { readonly enabled: boolean };

/** The user's own camera, mirrored. Renders nothing while the camera is off. */
export const SelfView: Part<'div', SelfViewState> = definePart('self-view', 'div', () => {
  const sessionId = useLocalSessionId();
  const { enabled } = useCamera();
  const { selfView } = useLabels();
  if (!sessionId || !enabled) return null;
  return {
    state: { enabled },
    props: { role: 'group', 'aria-label': selfView },
    children: <DailyVideo sessionId={sessionId} fit="cover" automirror mirror data-tavus-part="self-video" />,
  };
});
