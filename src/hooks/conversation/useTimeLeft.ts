import { useEffect, useState } from 'react';
import { longestWaitMs } from '../../call/startTimer';
import { useTavusContext } from '../react/TavusContext';
import { useConversation } from './useConversation';

/**
 * Returns the milliseconds until the conversation's time is up, updated once a second during the last minute; undefined
 * before that, and if no `maxDurationMs` is known.
 *
 * `fromMs` sets when the countdown starts (default: 60,000). Tavus ends the conversation by its own clock
 * (`max_call_duration`, "Create Conversation" in the Tavus docs), so the value can be off by a few seconds.
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
  const { session } = useTavusContext();
  const { state, endsAt } = useConversation();
  const [left, setLeft] = useState<number>();

  useEffect(
    function countDown() {
      if (state !== 'connected' || endsAt === undefined) return;
      let timer: ReturnType<typeof setTimeout>;
      const tick = () => {
        const now = Math.max(0, endsAt - session.now());
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
    [session, state, endsAt, fromMs],
  );
  return left;
}
