import { useMediaTrack, useParticipantProperty } from '@daily-co/daily-react';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The PAL as a participant of the call. */
export interface Pal {
  /** Its Daily session id, for daily-react's hooks and components; undefined while it is not in the room. */
  readonly sessionId: string | undefined;
  /** Its name in the room, as Tavus gives it. */
  readonly name: string | undefined;
  /** True once it is there and can talk. */
  readonly ready: boolean;
  /** True while it can be seen. */
  readonly hasVideo: boolean;
  /** True while it shows a screen of its own, slides for example. */
  readonly sharesScreen: boolean;
  /** True while it speaks. */
  readonly speaking: boolean;
}

/**
 * The PAL: whether it is there, speaks and can be seen.
 *
 * @example
 * ```tsx
 * import { DailyVideo } from '@daily-co/daily-react';
 * import { usePal } from 'tavus-react';
 *
 * export function Face() {
 *   const { sessionId, hasVideo } = usePal();
 *   return sessionId && hasVideo ? <DailyVideo sessionId={sessionId} type="video" /> : <p>…</p>;
 * }
 * ```
 */
export function usePal(): Pal {
  const { state } = useTavusContext();
  const { palSessionId, palReady } = useTavusAtom(state.conversation);
  const speaking = useTavusAtom(state.speaking).pal;
  const video = useMediaTrack(palSessionId ?? '', 'video');
  const screen = useMediaTrack(palSessionId ?? '', 'screenVideo');
  const name = useParticipantProperty(palSessionId ?? '', 'user_name');
  return {
    sessionId: palSessionId,
    name: name || undefined,
    ready: palReady,
    hasVideo: video.persistentTrack !== undefined && !video.isOff,
    sharesScreen: screen.persistentTrack !== undefined && !screen.isOff,
    speaking,
  };
}
