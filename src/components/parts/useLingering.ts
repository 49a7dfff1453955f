import { useEffect, useState } from 'react';

/** Returns the value or, for `lingerMs` after it becomes undefined, the last one. */
export function useLingering<Value>(value: Value | undefined, lingerMs: number): Value | undefined {
  const [last, setLast] = useState(value);
  useEffect(
    function letGo() {
      if (value !== undefined) {
        setLast(value);
        return;
      }
      const timer = setTimeout(() => setLast(undefined), lingerMs);
      return () => clearTimeout(timer);
    },
    [value, lingerMs],
  );
  return value ?? last;
}
