import { type RefObject, useRef } from 'react';
import { useCommitEffect } from './useCommitEffect';

/** A ref to the value of the latest committed render, so that callers need not memoise handlers. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useCommitEffect(function remember() {
    latest.current = value;
  });
  return latest;
}
