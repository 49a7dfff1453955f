import { createContext, type RefObject, useContext } from 'react';
import type { ConversationSession } from '../../call/session/ConversationSession';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { TavusError } from '../../state/TavusError';

/** What a provider hands to the hooks below it. All of it is stable except the locale. */
export interface TavusContextValue {
  readonly store: Store;
  readonly state: ConversationState;
  readonly session: ConversationSession;
  /** The box of the elements that play the PAL's voice. */
  readonly audio: RefObject<HTMLDivElement | null>;
  readonly locale: string | undefined;
}

/** Null where there is no provider above. */
export const TavusContext: React.Context<TavusContextValue | null> = createContext<TavusContextValue | null>(
  null,
);

/** The provider's context, or an error that says what is missing. */
export function useTavusContext(): TavusContextValue {
  const context = useContext(TavusContext);
  if (context) return context;
  throw new TavusError(
    'missing-provider',
    'A hook or part is outside of <TavusProvider> and <TavusConversation>.',
    {
      hint: 'Render it inside one of them.',
      recoverable: false,
    },
  );
}
