import type { ToolCall } from '../../state/ToolOutcome';
import { createToolCallListAtom } from '../../state/views/ToolCallList';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns every tool call of the conversation's PAL, in order: its name, arguments, `status`, `result` or `error`, and
 * how long it took (`durationMs`). A component that mounts late gets the earlier calls too.
 *
 * A call is `running` until there is a result, `deferred` while its handler has yet to answer, `ignored` if its handler
 * left the answer to the application, and then `done` or `failed`. The calls of perception are in `usePerception()`.
 *
 * @example
 * ```tsx
 * import { useToolCallList } from 'tavus-react';
 *
 * export function Activity() {
 *   return useToolCallList().map(({ key, name, status, durationMs }) => (
 *     <p key={key}>
 *       {name}: {status} {durationMs !== undefined && `after ${durationMs} ms`}
 *     </p>
 *   ));
 * }
 * ```
 */
export function useToolCallList(): readonly ToolCall[] {
  return useTavusAtom(useTavusContext().state.derived(createToolCallListAtom));
}
