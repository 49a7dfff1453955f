import { useEffect } from 'react';
import { startTimer } from '../../call/startTimer';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';
import { useConversation } from './useConversation';

/** The options of `useSilence`. */
export interface SilenceOptions {
  /** Whose silence counts. Default: `both`, where neither of them speaks. */
  readonly of?: 'user' | 'pal' | 'both' | undefined;
  /** `speech+page` also starts the time again on pointer, key, touch and scroll events on the page. Default: `speech`. */
  readonly activity?: 'speech' | 'speech+page' | undefined;
}

const pageEvents = [
  'pointerdown',
  'pointermove',
  'keydown',
  'touchstart',
  'touchmove',
  'wheel',
  'scroll',
] as const;

/**
 * Calls back when the user, the PAL or both have been silent for this many milliseconds: once per silence, and only while
 * the conversation is connected. See {@link SilenceOptions}.
 *
 * The time starts when the conversation is connected, or when the component is mounted or shown again, if that is later.
 * With NaN, nothing is called. The callback is always that of the latest render. Speech does not re-render the hook.
 *
 * @example
 * ```tsx
 * import { useConversation, useSilence } from 'tavus-react';
 *
 * export function Kiosk() {
 *   const { reset } = useConversation();
 *   useSilence(60_000, reset, { activity: 'speech+page' });
 *   return null;
 * }
 * ```
 */
export function useSilence(
  ms: number,
  callback: () => void,
  { of = 'both', activity = 'speech' }: SilenceOptions = {},
): void {
  const { store, state } = useTavusContext();
  const isConnected = useConversation().state === 'connected';
  const latest = useLatest(callback);

  useEffect(
    function watchSilence() {
      // A timer for NaN milliseconds would run at once.
      if (!isConnected || Number.isNaN(ms)) return;
      let cancel: (() => void) | undefined;
      const restart = () => {
        cancel?.();
        const { user, pal } = store.get(state.speaking);
        const isSpeaking = (of !== 'pal' && user) || (of !== 'user' && pal);
        cancel = isSpeaking ? undefined : startTimer(() => latest.current(), ms);
      };
      let wasSpeaking = store.get(state.speaking);
      const noteSpeech = () => {
        const now = store.get(state.speaking);
        const changed =
          (of !== 'pal' && now.user !== wasSpeaking.user) || (of !== 'user' && now.pal !== wasSpeaking.pal);
        wasSpeaking = now;
        if (changed) restart();
      };
      const undos = [store.sub(state.speaking, noteSpeech)];
      if (activity === 'speech+page') undos.push(onPageActivity(restart));
      restart();
      return () => {
        cancel?.();
        for (const undo of undos) undo();
      };
    },
    [store, state, isConnected, ms, of, activity, latest],
  );
}

function onPageActivity(note: () => void): () => void {
  // In the capture phase, because scroll events do not bubble and a handler of the page may stop the others.
  for (const type of pageEvents) document.addEventListener(type, note, { capture: true, passive: true });
  return () => {
    for (const type of pageEvents) document.removeEventListener(type, note, true);
  };
}
