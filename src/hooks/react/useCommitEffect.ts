import { useEffect, useLayoutEffect } from 'react';

/** A layout effect that React 18 does not complain about on the server, where no effect runs anyway. */
export const useCommitEffect: typeof useLayoutEffect =
  typeof window === 'undefined' ? useEffect : useLayoutEffect;
