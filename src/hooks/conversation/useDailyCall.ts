import type { DailyCall } from '@daily-co/daily-js';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * Returns the Daily call of the conversation, or null while there is none. Use it for Daily features that have no hook
 * here. All daily-react hooks work below the provider too.
 *
 * @example
 * ```tsx
 * import { useDailyCall } from 'tavus-react';
 *
 * export function Stats() {
 *   const call = useDailyCall();
 *   return <button onClick={async () => console.log(await call?.getNetworkStats())}>Log statistics</button>;
 * }
 * ```
 */
export function useDailyCall(): DailyCall | null {
  return useTavusAtom(useTavusContext().session.call);
}
