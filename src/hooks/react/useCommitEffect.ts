import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, without the warning that React 18 logs on the server, where no effect runs anyway. */
export const useCommitEffect: typeof useLayoutEffect =
  typeof window === 'undefined' ? useEffect : useLayoutEffect;
