import { type Activity, createActivityAtom } from '../../state/views/Activity';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns what the PAL is doing now: it listens, thinks (the user has stopped, and it has not begun), speaks, works on tool
 * calls, or cannot be reached until the connection is back.
 *
 * Words do not re-render the hook. After a text that gets no answer, the PAL listens again once it has had time to think.
 *
 * @example
 * ```tsx
 * import { useActivity } from 'tavus-react';
 *
 * export function Sign() {
 *   const { activity, toolCalls } = useActivity();
 *   return <p>{activity === 'working' ? `Busy with ${toolCalls.at(-1)?.name}` : activity}</p>;
 * }
 * ```
 */
export function useActivity(): Activity {
  return useTavusAtom(useTavusContext().state.derived(createActivityAtom));
}
