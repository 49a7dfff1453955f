import { useEffect, useState } from 'react';
import { whenIdle } from '../../hooks/react/whenIdle';

/** Returns true once the browser has nothing better to do while `isWanted` holds. */
export function useIdle(isWanted: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(
    function waitForIdle() {
      if (!isWanted || isIdle) return;
      return whenIdle(() => setIdle(true));
    },
    [isWanted, isIdle],
  );
  return isIdle;
}
