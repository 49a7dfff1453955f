import type { DailyCall } from '@daily-co/daily-js';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/**
 * The Daily call of the conversation, or null while there is none: for everything Daily can do that has no hook
 * here. Every hook of daily-react works below the provider too.
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
