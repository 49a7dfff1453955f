import { useMediaTrack, useParticipantProperty } from '@daily-co/daily-react';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The PAL as a participant of the call. */
export interface Pal {
  /** The PAL's Daily session id, for daily-react's hooks and components; undefined while the PAL is not in the room. */
  readonly sessionId: string | undefined;
  /** The PAL's name in the room, as set by Tavus. */
  readonly name: string | undefined;
  /** True once the PAL has joined and can talk. */
  readonly ready: boolean;
  /** True while the PAL has visible video. */
  readonly hasVideo: boolean;
  /** True while the PAL shares a screen, such as slides. */
  readonly sharesScreen: boolean;
  /** True while the PAL speaks. */
  readonly speaking: boolean;
}

/**
 * Returns the PAL as a participant: whether it has joined, is speaking and has video.
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
