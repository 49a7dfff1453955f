import type { DailyCall } from '@daily-co/daily-js';
import { startTimer } from '../startTimer';
import type { StartingCall } from './StartingCall';

/** Longer than a PAL takes to begin its greeting after it has joined. */
const greetingBeginsMs = 8000;

/** Longer than the pause that the PAL makes between two sentences, where it reports that it has stopped speaking. */
const sentencePauseMs = 800;

/** Longer than a greeting, in case its end is never reported. */
const longestGreetingMs = 60_000;

/**
 * Keeps the microphone closed until the PAL has spoken its greeting, or for this many milliseconds. What the visitor wants is
 * in `mediaChoices` meanwhile, and counts afterward.
 */
export function muteForGreeting(
  { store, state, session, run, chosen }: StartingCall,
  until: true | number,
): void {
  const { mediaChoices, call: callAtom } = session;
  const { audioSource, startAudioOff } = chosen;
  if (audioSource === false || store.get(mediaChoices).microphoneAfterGreeting !== undefined) return;

  let call: DailyCall | null = null;
  let hasGreeted = false;
  let stopLimit: (() => void) | undefined;
  let stopPause: (() => void) | undefined;
  const choose = (microphoneAfterGreeting: boolean | undefined) =>
    store.set(mediaChoices, (others) => ({ ...others, microphoneAfterGreeting }));

  // A microphone that was opened before the call was joined may still be on in it.
  const close = () => void (call?.localAudio() && call.setLocalAudio(false));
  function followCall(): void {
    call?.off('joined-meeting', close);
    call = store.get(callAtom);
    call?.on('joined-meeting', close);
  }
  function look(): void {
    const isGreeting = store.get(state.speaking).pal;
    const begins = isGreeting && !hasGreeted;
    hasGreeted ||= isGreeting;
    if (store.get(state.conversation).state !== 'connected') return;
    if (until !== true) {
      stopLimit ??= startTimer(open, until);
      return;
    }
    stopPause?.();
    if (begins) {
      stopLimit?.();
      stopLimit = undefined;
    }
    stopLimit ??= startTimer(open, hasGreeted ? longestGreetingMs : greetingBeginsMs);
    if (hasGreeted && !isGreeting) stopPause = startTimer(open, sentencePauseMs);
  }
  function open(): void {
    const isWanted = store.get(mediaChoices).microphoneAfterGreeting;
    const current = store.get(callAtom);
    release();
    if (isWanted && store.get(state.conversation).state === 'connected') current?.setLocalAudio(true);
  }
  function release(): void {
    for (const undo of undos) undo();
    stopLimit?.();
    stopPause?.();
    choose(undefined);
  }

  choose(!startAudioOff);
  const undos = [
    store.sub(callAtom, followCall),
    store.sub(state.conversation, look),
    store.sub(state.speaking, look),
    () => call?.off('joined-meeting', close),
    () => run.signal.removeEventListener('abort', release),
  ];
  run.signal.addEventListener('abort', release, { once: true });
  followCall();
}
