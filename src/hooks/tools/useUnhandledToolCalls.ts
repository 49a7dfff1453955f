import { useEffect } from 'react';
import { createToolHandlers } from '../../call/tools/ToolHandlers';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';

/**
 * Watches for tool calls that no mounted component handles.
 *
 * In development, each such tool is reported once in the console, unless the provider has `onToolCall`. This happens
 * even without this hook, as soon as one tool has a handler. With `tellPal`, the PAL also receives an error result
 * which says that the tool is not available, so it can tell the user instead of waiting. A perception
 * tool whose calls `useTavusEvents('conversation.perception_tool_call', …)` receives counts as handled. Leave `tellPal`
 * out if the application answers calls in another way, such as with `useTavusEvents` and `useSendInteraction().toolResult`.
 *
 * @example
 * ```tsx
 * import { useUnhandledToolCalls } from 'tavus-react';
 *
 * export function OnlyTheseTools() {
 *   useUnhandledToolCalls({ tellPal: true });
 *   return null;
 * }
 * ```
 */
export function useUnhandledToolCalls({ tellPal = false }: { readonly tellPal?: boolean } = {}): void {
  const { session } = useTavusContext();
  const latest = useLatest(tellPal);
  useEffect(
    function watchUnhandledCalls() {
      return session.part(createToolHandlers).addUnhandled({ tellPal: () => latest.current });
    },
    [session, latest],
  );
}
