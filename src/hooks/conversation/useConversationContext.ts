import { type Atom, atom } from 'jotai/vanilla';
import { useEffect, useRef } from 'react';
import { TavusError } from '../../state/TavusError';
import { useTavusContext } from '../react/TavusContext';
import { useConversation } from './useConversation';
import { useSendInteraction } from './useSendInteraction';

/** What the PAL was told, and in which conversation. */
interface Told {
  readonly conversationId: string | undefined;
  readonly context: string;
}

/**
 * Tells the PAL what the visitor sees or does now, as declared: whenever `context` changes, it is appended to what
 * the PAL knows (`conversation.append_llm_context`, "Append LLM Context Interaction" in the Tavus docs).
 *
 * It waits until the conversation is connected and the text has been the same for `debounceMs` (500 unless told);
 * the same text is not sent twice in a row, not by a remount either; a long one is split; the next conversation is
 * told anew. A blank text says nothing. What was told stays known: say what is, not what changed.
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
        // Another component, or this one before it was mounted anew, may have said the very same.
        if (!isSame(toldLast.current, told) && !appended(() => send.appendContext(context))) return;
        toldHere.current = told;
        toldLast.current = told;
      }, debounceMs);
      return () => clearTimeout(timer);
    },
    [state, conversationId, context, debounceMs, send, store, atoms],
  );
}

/** One for each provider, so that it outlives the components that tell. */
function createToldLast(): Atom<{ current: Told | undefined }> {
  return atom({ current: undefined });
}

function isSame(a: Told | undefined, b: Told): boolean {
  return a?.conversationId === b.conversationId && a?.context === b.context;
}

/** False if the conversation ended in this very moment: the next one is told. */
function appended(append: () => void): boolean {
  try {
    append();
    return true;
  } catch (error) {
    if (error instanceof TavusError && error.code === 'not-connected') return false;
    throw error;
  }
}
