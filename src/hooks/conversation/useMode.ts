import { useSetAtom } from 'jotai/react';
import { useCallback } from 'react';
import type { Conversation } from '../../state/Conversation';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** Which screen a conversation is at; the values of the hosted elements' `tavus:mode-change`. */
export type ConversationMode = 'idle' | 'haircheck' | 'call' | 'ended' | 'unavailable';

/** The screen, and the way to the hair check and back. */
export interface ModeControls {
  /** The screen. */
  readonly mode: ConversationMode;
  /** Shows camera and microphone before the start; nothing is created, so nothing is billed. */
  readonly openHairCheck: () => void;
  /** Goes back to where the conversation stands; camera and microphone are released. */
  readonly closeHairCheck: () => void;
}

/**
 * Which screen the conversation is at: `idle`, `haircheck`, `call`, `ended`, or `unavailable` after an error that
 * trying again cannot mend. Another error is `ended`, with the `error` of `useConversation()`.
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
  const openedAt = useTavusAtom(state.hairCheck);
  const setOpenedAt = useSetAtom(state.hairCheck, { store });
  return {
    mode: modeOf(conversation, openedAt === conversation),
    openHairCheck: useCallback(
      () => setOpenedAt(store.get(state.conversation)),
      [setOpenedAt, store, state.conversation],
    ),
    closeHairCheck: useCallback(() => setOpenedAt(undefined), [setOpenedAt]),
  };
}

function modeOf({ state, error }: Conversation, checking: boolean): ConversationMode {
  const standsStill = state === 'idle' || state === 'ended' || state === 'error';
  if (!standsStill) return 'call';
  if (checking) return 'haircheck';
  if (state === 'error' && error?.recoverable === false) return 'unavailable';
  return state === 'idle' ? 'idle' : 'ended';
}
