import { useSetAtom } from 'jotai/react';
import { useCallback } from 'react';
import type { Conversation } from '../../state/Conversation';
import { isUnderWay } from '../../state/isUnderWay';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The screen that a conversation shows; the same values as the hosted elements' `tavus:mode-change`. */
export type ConversationMode = 'idle' | 'haircheck' | 'call' | 'ended' | 'unavailable';

/** The screen, and the functions that open and close the hair check. */
export interface ModeControls {
  /** The screen to show. */
  readonly mode: ConversationMode;
  /** Opens the hair check. It creates no conversation, so nothing is billed, unless the provider's `prepare` says so. */
  readonly openHairCheck: () => void;
  /** Goes back to the conversation's screen. The hair check releases the camera and microphone. */
  readonly closeHairCheck: () => void;
}

/**
 * Returns the screen to show: `idle`, `haircheck`, `call`, `ended`, or `unavailable` after an error that a retry cannot
 * fix. After any other error the mode is `ended`, and `useConversation()` has the `error`.
 *
 * @example
 * ```tsx
 * import { Conversation, useMode } from 'tavus-react';
 *
 * export function Lobby() {
 *   const { mode, openHairCheck } = useMode();
 *   if (mode === 'haircheck') return <Conversation.HairCheck />;
 *   return mode === 'idle' ? <button onClick={openHairCheck}>Talk to us</button> : <Conversation.Stage />;
 * }
 * ```
 */
export function useMode(): ModeControls {
  const { state, store } = useTavusContext();
  const conversation = useTavusAtom(state.conversation);
  const isChecking = useTavusAtom(state.hairCheck);
  const setChecking = useSetAtom(state.hairCheck, { store });
  return {
    mode: modeOf(conversation, isChecking),
    openHairCheck: useCallback(
      () => setChecking(!isUnderWay(store.get(state.conversation).state)),
      [setChecking, store, state.conversation],
    ),
    closeHairCheck: useCallback(() => setChecking(false), [setChecking]),
  };
}

function modeOf({ state, error }: Conversation, checking: boolean): ConversationMode {
  if (isUnderWay(state)) return 'call';
  if (checking) return 'haircheck';
  if (state === 'error' && error?.recoverable === false) return 'unavailable';
  return state === 'idle' ? 'idle' : 'ended';
}
