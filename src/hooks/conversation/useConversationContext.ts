import { type Atom, atom } from 'jotai/vanilla';
import { useEffect, useRef } from 'react';
import { TavusError } from '../../state/TavusError';
import { useTavusContext } from '../react/TavusContext';
import { useConversation } from './useConversation';
import { useSendInteraction } from './useSendInteraction';

/** A context that was sent to the PAL, and its conversation. */
interface Told {
  readonly conversationId: string | undefined;
  readonly context: string;
}

/**
 * Tells the PAL what the visitor sees or does now. Whenever `context` changes, it is appended to the PAL's context
 * (`conversation.append_llm_context`, "Append LLM Context Interaction" in the Tavus docs).
 *
 * The text is sent once the conversation is connected and the text has not changed for `debounceMs` (default: 500). The
 * same text is not sent twice in a row, even after a remount, but the next conversation receives it again. Long text is
 * split, and blank text is not sent. The PAL keeps earlier context, so describe the current state, not the change.
 *
 * @example
 * ```tsx
 * import { useConversationContext } from 'tavus-react';
 *
 * export function ProductPage({ name, price }: { name: string; price: number }) {
 *   useConversationContext(`The visitor looks at ${name}, which costs ${price} dollars.`);
 *   return <h1>{name}</h1>;
 * }
 * ```
 */
export function useConversationContext(
  context: string,
  { debounceMs = 500 }: { readonly debounceMs?: number } = {},
): void {
  const { store, state: atoms } = useTavusContext();
  const { state, conversationId } = useConversation();
  const send = useSendInteraction();
  const toldHere = useRef<Told | undefined>(undefined);

  useEffect(
    function tellWhenSettled() {
      const told = { conversationId, context };
      const toldLast = store.get(atoms.derived(createToldLast));
      if (state !== 'connected' || context.trim() === '' || isSame(toldHere.current, told)) return;

      const timer = setTimeout(function tell() {
        // Another component, or this one before a remount, may have sent the same text.
        if (!isSame(toldLast.current, told) && !appended(() => send.appendContext(context))) return;
        toldHere.current = told;
        toldLast.current = told;
      }, debounceMs);
      return () => clearTimeout(timer);
    },
    [state, conversationId, context, debounceMs, send, store, atoms],
  );
}

/** Creates the last context sent to the PAL: one per provider, so that it outlives the components that send. */
function createToldLast(): Atom<{ current: Told | undefined }> {
  return atom({ current: undefined });
}

function isSame(a: Told | undefined, b: Told): boolean {
  return a?.conversationId === b.conversationId && a?.context === b.context;
}

/** Returns false if the conversation has just ended; the next conversation then receives the text. */
function appended(append: () => void): boolean {
  try {
    append();
    return true;
  } catch (error) {
    if (error instanceof TavusError && error.code === 'not-connected') return false;
    throw error;
  }
}
