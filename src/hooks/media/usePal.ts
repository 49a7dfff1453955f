import { useMediaTrack, useParticipantProperty } from '@daily-co/daily-react';
import { useSetAtom } from 'jotai/react';
import { useEffect } from 'react';
import { createPalVoice } from '../../call/media/PalVoice';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';
import { usePlaying } from './usePlaying';

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
  /**
   * True while frames of the PAL's video arrive in a video element of the page, so false before the first frame and
   * within two seconds of the last one. Nothing is watched until you read it.
   */
  readonly playing: boolean;
  /** True while the provider's `revealWhenPlaying` keeps the PAL silent and its picture in the `Stage` hidden. */
  readonly hidden: boolean;
  /** The volume of the PAL's voice, from 0 to 1. */
  readonly volume: number;
  /**
   * Sets the volume of this and later conversations, from 0 to 1; other numbers are clamped, with a warning. On iOS only
   * the visitor can change the volume, with the buttons of the device; `setMuted` works there.
   */
  readonly setVolume: (volume: number) => void;
  /** True while the PAL's voice is muted for this visitor. The PAL does not know. */
  readonly muted: boolean;
  /** Mutes the PAL's voice in this and later conversations, or plays it again. */
  readonly setMuted: (muted: boolean) => void;
}

/**
 * Returns the PAL as a participant: whether it has joined, is speaking and has video; and controls its voice.
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
  const { session, state, store } = useTavusContext();
  const { palSessionId, palReady } = useTavusAtom(state.conversation);
  const speaking = useTavusAtom(state.speaking).pal;
  const video = useMediaTrack(palSessionId ?? '', 'video');
  const screen = useMediaTrack(palSessionId ?? '', 'screenVideo');
  const name = useParticipantProperty(palSessionId ?? '', 'user_name');
  const { volume, muted, hidden = false } = useTavusAtom(session.part(createPalVoice));
  const changeVoice = useSetAtom(session.part(createPalVoice), { store });
  const isPlaying = usePlaying(video.isOff ? undefined : video.persistentTrack);
  const isSeen = hidden && isPlaying();

  useEffect(
    function reveal() {
      if (isSeen) changeVoice((voice) => ({ ...voice, hidden: false }));
    },
    [isSeen, changeVoice],
  );

  const actions = useLatestActions({
    setVolume(next: number) {
      const usable = Math.min(1, Math.max(0, next));
      if (usable !== next) {
        // biome-ignore lint/suspicious/noConsole: developers look for their mistakes in the console.
        console.warn(`Tavus: setVolume() takes a number from 0 to 1, but received ${next}.`);
      }
      if (Number.isFinite(usable)) changeVoice((voice) => ({ ...voice, volume: usable }));
    },
    setMuted: (next: boolean) => changeVoice((voice) => ({ ...voice, muted: next })),
  });

  return {
    ...actions,
    sessionId: palSessionId,
    name: name || undefined,
    ready: palReady,
    hasVideo: video.persistentTrack !== undefined && !video.isOff,
    sharesScreen: screen.persistentTrack !== undefined && !screen.isOff,
    speaking,
    hidden,
    volume,
    muted,
    get playing() {
      return isPlaying();
    },
  };
}
