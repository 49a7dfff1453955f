import { startTimer } from '../startTimer';
import type { StartingCall } from './StartingCall';

/** Longer than the first frame takes after the PAL has joined. */
const longestHiddenMs = 3000;

/**
 * Keeps the PAL silent and out of sight until `usePal` sees its picture move, or for a limited time, because it may have no
 * picture, or nothing may show it.
 */
export function hidePal({ store, state, voice, run }: StartingCall): void {
  let stopTimer: (() => void) | undefined;
  const setHidden = (hidden: boolean) => store.set(voice, (others) => ({ ...others, hidden }));

  function look(): void {
    if (store.get(state.conversation).state !== 'connected') return;
    stopTimer ??= startTimer(reveal, longestHiddenMs);
  }
  function reveal(): void {
    unsubscribe();
    stopTimer?.();
    setHidden(false);
  }

  setHidden(true);
  const unsubscribe = store.sub(state.conversation, look);
  run.signal.addEventListener('abort', reveal, { once: true });
}
