import { useEffect, useState } from 'react';
import { longestWaitMs } from '../../call/startTimer';
import { useConversation } from './useConversation';

/**
 * The milliseconds until the conversation's time is up, once a second in its last minute; undefined before, and where
 * no `maxDurationMs` is known.
 *
 * `fromMs` starts the count earlier or later. Tavus ends the conversation at its own clock's time (`max_call_duration`,
 * "Create Conversation" in the Tavus docs), so this can be off by a few seconds.
 *
 * @example
 * ```tsx
 * import { useTimeLeft } from 'tavus-react';
 *
 * export function Hurry() {
 *   const left = useTimeLeft({ fromMs: 30_000 });
 *   return left === undefined ? null : <p>{Math.ceil(left / 1000)} s left</p>;
 * }
 * ```
 */
export function useTimeLeft({ fromMs = 60_000 }: { readonly fromMs?: number } = {}): number | undefined {
  const { state, endsAt } = useConversation();
  const [left, setLeft] = useState<number>();

  useEffect(
    function countDown() {
      if (state !== 'connected' || endsAt === undefined) return;
      let timer: ReturnType<typeof setTimeout>;
      const tick = () => {
        const now = Math.max(0, endsAt - Date.now());
        if (now <= fromMs) setLeft(now);
        const wait = now > fromMs ? now - fromMs : now % 1000 || 1000;
        if (now > 0) timer = setTimeout(tick, Math.min(wait, longestWaitMs));
      };
      tick();
      return () => {
        clearTimeout(timer);
        setLeft(undefined);
      };
    },
    [state, endsAt, fromMs],
  );
  return left;
}
