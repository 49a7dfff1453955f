import { type RefObject, useRef } from 'react';
import { useCommitEffect } from './useCommitEffect';

/** Returns a ref to the value of the latest committed render, so callers need not memoize handlers. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useCommitEffect(function remember() {
    latest.current = value;
  });
  return latest;
}
