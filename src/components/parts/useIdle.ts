import { useEffect, useState } from 'react';
import { startTimer } from '../../call/startTimer';

/** How long to wait at most, in milliseconds. */
const calmMs = 2000;

/** Returns true once the browser has nothing better to do while `isWanted` holds. */
export function useIdle(isWanted: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(
    function waitForIdle() {
      if (!isWanted || isIdle) return;
      const note = () => setIdle(true);
      // Safari has no idle callbacks yet.
      if (typeof requestIdleCallback === 'undefined') return startTimer(note, calmMs);
      const request = requestIdleCallback(note, { timeout: calmMs });
      return () => cancelIdleCallback(request);
    },
    [isWanted, isIdle],
  );
  return isIdle;
}
