import { useCallback, useEffect, useState } from 'react';
import { startTimer } from '../../call/startTimer';
import { copyText } from './copyText';

/** How long it shows that something was copied, in milliseconds. */
const shownMs = 2000;

/** Copying, and what was copied a moment ago. */
export interface Copying {
  readonly copied: unknown;
  /** Copies a text; `what` tells apart where it came from. */
  readonly copy: (what: unknown, text: string) => Promise<void>;
}

/** Returns a function that copies a text, and for a moment what it has copied. */
export function useCopying(): Copying {
  // In an object, so that copying the same again begins a new moment.
  const [latest, setLatest] = useState<{ readonly what: unknown }>();
  useEffect(
    function forget() {
      if (!latest) return;
      return startTimer(() => setLatest(undefined), shownMs);
    },
    [latest],
  );
  const copy = useCallback(async (what: unknown, text: string) => {
    if (await copyText(text)) setLatest({ what });
  }, []);
  return { copied: latest?.what, copy };
}
