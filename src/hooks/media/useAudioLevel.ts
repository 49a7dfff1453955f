import { useAudioLevelObserver, useLocalSessionId } from '@daily-co/daily-react';
import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import { measureLevel } from '../../call/media/measureLevel';
import type { Role } from '../../protocol/TavusEvent';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns a ref that sets the CSS variable `--tavus-audio-level` of its element to the PAL's or user's level, 0 to 1.
 *
 * The variable is updated several times a second without re-rendering, and `onLevel` receives the same number. Levels
 * in the call are Daily's ("remote-participants-audio-level" in the Daily docs); the hair check measures its own.
 *
 * @example
 * ```tsx
 * import { useAudioLevel } from 'tavus-react';
 *
 * export function Meter() {
 *   return <i ref={useAudioLevel('user')} style={{ width: 'calc(var(--tavus-audio-level, 0) * 100%)' }} />;
 * }
 * ```
 */
export function useAudioLevel<Target extends HTMLElement>(
  who: Role,
  onLevel?: (level: number) => void,
): RefCallback<Target> {
  const { session, state } = useTavusContext();
  const previewTrack = useTavusAtom(session.preview)?.audio.track;
  const { palSessionId } = useTavusAtom(state.conversation);
  const localSessionId = useLocalSessionId();
  const element = useRef<Target | null>(null);
  const latestOnLevel = useLatest(onLevel);

  const show = useCallback(
    (level: number | undefined) => {
      const audible = Math.min(1, Math.max(0, level ?? 0));
      element.current?.style.setProperty('--tavus-audio-level', audible.toFixed(3));
      latestOnLevel.current?.(audible);
    },
    [latestOnLevel],
  );
  const sessionId = (who === 'pal' ? palSessionId : localSessionId) ?? '';
  useAudioLevelObserver(sessionId, show);

  useEffect(
    function fallSilent() {
      if (sessionId === '') return;
      // Daily reports no final level for a participant who has left.
      return () => show(0);
    },
    [sessionId, show],
  );

  useEffect(
    function measurePreview() {
      if (who !== 'user' || !previewTrack) return;
      return measureLevel(previewTrack, show);
    },
    [who, previewTrack, show],
  );

  return useCallback((target: Target | null) => {
    element.current = target;
  }, []);
}
