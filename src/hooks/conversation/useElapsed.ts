import { useEffect, useState } from 'react';
import { useTavusContext } from '../react/TavusContext';
import { useConversation } from './useConversation';

/**
 * Returns how long the conversation has been connected: milliseconds in whole seconds, updated once a second;
 * undefined before it is connected. After the end it stays at the conversation's duration. Rejoining a
 * conversation does not restart the time.
 *
 * Only the component that calls the hook re-renders. Changing the device's clock does not affect it.
 *
 * @example
 * ```tsx
 * import { useElapsed } from 'tavus-react';
 *
 * export function Elapsed() {
 *   const elapsed = useElapsed();
 *   return elapsed === undefined ? null : <p>{elapsed / 1000} s</p>;
 * }
 * ```
 */
export function useElapsed(): number | undefined {
  const { session } = useTavusContext();
  const { startedAt, endedAt } = useConversation();
  const [elapsed, setElapsed] = useState<number>();

  useEffect(
    function countUp() {
      if (startedAt === undefined || endedAt !== undefined) return;
      let timer: ReturnType<typeof setTimeout>;
      const tick = () => {
        const now = Math.max(0, session.now() - startedAt);
        setElapsed(wholeSeconds(now));
        timer = setTimeout(tick, 1000 - (now % 1000));
      };
      tick();
      return () => {
        clearTimeout(timer);
        setElapsed(undefined);
      };
    },
    [session, startedAt, endedAt],
  );
  if (startedAt === undefined) return undefined;
  return endedAt === undefined ? elapsed : wholeSeconds(Math.max(0, endedAt - startedAt));
}

function wholeSeconds(durationMs: number): number {
  return durationMs - (durationMs % 1000);
}
