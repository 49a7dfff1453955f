import { createContext, type RefObject, useContext } from 'react';
import type { ConversationSession } from '../../call/session/ConversationSession';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { TavusError } from '../../state/TavusError';

/** What a provider passes to the hooks below it. Every field except `locale` is stable. */
export interface TavusContextValue {
  readonly store: Store;
  readonly state: ConversationState;
  readonly session: ConversationSession;
  /** The container of the elements that play the PAL's voice. */
  readonly audio: RefObject<HTMLDivElement | null>;
  readonly locale: string | undefined;
}

/** The context of the nearest provider, or null without one. */
export const TavusContext: React.Context<TavusContextValue | null> = createContext<TavusContextValue | null>(
  null,
);

/** Returns the provider's context, or throws a `TavusError` (`missing-provider`). */
export function useTavusContext(): TavusContextValue {
  const context = useContext(TavusContext);
  if (context) return context;
  throw new TavusError(
    'missing-provider',
    'A hook or part was used outside of <TavusProvider> or <TavusConversation>.',
    {
      hint: 'Render the component inside one of them.',
      recoverable: false,
    },
  );
}
