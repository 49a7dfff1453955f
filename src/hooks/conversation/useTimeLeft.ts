import { useEffect, useRef, useState } from 'react';
import { longestWaitMs } from '../../call/startTimer';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';
import { useConversation } from './useConversation';

/** The options of `useTimeLeft`. */
export interface TimeLeftOptions {
  /** When the countdown starts, in milliseconds before the end. Default: 60,000. */
  readonly fromMs?: number | undefined;
  /**
   * Callbacks by the milliseconds that are left when they run. Each runs once per conversation, with what is left then;
   * joining again does not repeat it. Where several have passed at the same time, because the component was mounted late
   * or the page slept, only the last of them runs. A component that unmounts and mounts again may run the last warning
   * that has passed once more; one that is hidden and shown again does not. A time longer than the conversation never comes.
   */
  readonly warnAt?: Readonly<Record<number, (leftMs: number) => void>> | undefined;
}

/**
 * Returns the milliseconds until the conversation's time is up, updated once a second during the last minute; undefined
 * before that, and if no `maxDurationMs` is known.
 *
 * `fromMs` sets when the countdown starts (default: 60,000), and `warnAt` runs callbacks on the way. See
 * {@link TimeLeftOptions}. Tavus ends the conversation by its own clock
 * (`max_call_duration`, "Create Conversation" in the Tavus docs), so the value can be off by a few seconds.
 *
 * @example
 * ```tsx
 * import { useTimeLeft } from 'tavus-react';
 *
 * export function Hurry() {
 *   const left = useTimeLeft({ fromMs: 30_000, warnAt: { 60_000: () => console.log('One minute left') } });
 *   return left === undefined ? null : <p>{Math.ceil(left / 1000)} s left</p>;
 * }
 * ```
 */
export function useTimeLeft({ fromMs = 60_000, warnAt = {} }: TimeLeftOptions = {}): number | undefined {
  const { session } = useTavusContext();
  const { state, startedAt = 0, endsAt } = useConversation();
  const [left, setLeft] = useState<number>();
  const warnings = useLatest(warnAt);
  const warnTimes = Object.keys(warnAt).join();
  // The end tells conversations apart: it stays the same when one is joined again.
  const warned = useRef<{ readonly endsAt: number; readonly atMs: number }>(undefined);

  useEffect(
    function countDown() {
      if (state !== 'connected' || endsAt === undefined) return;
      let timer: ReturnType<typeof setTimeout>;
      const all = warnTimes === '' ? [] : warnTimes.split(',').map(Number);
      const times = all.filter((time) => time <= endsAt - startedAt);
      const warn = (now: number) => {
        const atMs = Math.min(...times.filter((time) => time >= now));
        const before = warned.current?.endsAt === endsAt ? warned.current.atMs : Number.POSITIVE_INFINITY;
        if (atMs >= before) return;
        warned.current = { endsAt, atMs };
        warnings.current[atMs]?.(now);
      };
      const tick = () => {
        const now = Math.max(0, endsAt - session.now());
        if (now <= fromMs) setLeft(now);
        const wait = now > fromMs ? now - fromMs : now % 1000 || 1000;
        const untilWarnings = times.filter((time) => time < now).map((time) => now - time);
        if (now > 0) timer = setTimeout(tick, Math.min(wait, longestWaitMs, ...untilWarnings));
        warn(now);
      };
      tick();
      return () => {
        clearTimeout(timer);
        setLeft(undefined);
      };
    },
    [session, state, startedAt, endsAt, fromMs, warnTimes, warnings],
  );
  return left;
}
