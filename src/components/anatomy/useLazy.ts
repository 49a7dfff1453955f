import { useEffect, useState } from 'react';
import { startTimer } from '../../call/startTimer';

/** The pause before another attempt, in milliseconds. It doubles with every failure, up to the longest. */
const pauses = { first: 1000, longest: 30_000 };

/**
 * Returns what `load` loads, once it is wanted and there. A failed attempt is repeated as long as it is wanted, and never
 * throws. `load` is always the same function.
 */
export function useLazy<Value>(load: () => Promise<Value>, isWanted = true): Value | undefined {
  // In an object, because the value may be a function, which React would call.
  const [loaded, setLoaded] = useState<{ readonly value: Value }>();
  useEffect(
    function loadUntilThere() {
      if (!isWanted || loaded) return;
      let isOver = false;
      let cancel = () => {};
      const attempt = async (pauseMs: number) => {
        try {
          const value = await load();
          if (!isOver) setLoaded({ value });
        } catch {
          const nextMs = Math.min(pauseMs * 2, pauses.longest);
          if (!isOver) cancel = startTimer(() => void attempt(nextMs), pauseMs);
        }
      };
      void attempt(pauses.first);
      return () => {
        isOver = true;
        cancel();
      };
    },
    [load, isWanted, loaded],
  );
  return loaded?.value;
}
