import { type Ref, type RefCallback, useCallback, useRef } from 'react';

/** Returns one ref that sets two others: objects, functions, or functions that return a cleanup. */
export function useMergedRefs<Target>(
  first: Ref<Target> | undefined,
  second: Ref<Target> | undefined,
): RefCallback<Target> {
  const undos = useRef<(() => void)[]>([]);
  return useCallback(
    (target: Target | null) => {
      for (const undo of undos.current) undo();
      undos.current = target === null ? [] : [setRef(first, target), setRef(second, target)];
    },
    [first, second],
  );
}

/** Sets a ref and returns its cleanup. React 18 does not support ref cleanups, so this works for both versions. */
function setRef<Target>(ref: Ref<Target> | undefined, target: Target): () => void {
  if (typeof ref === 'function') {
    const undo = ref(target);
    return typeof undo === 'function' ? undo : () => ref(null);
  }
  if (ref) ref.current = target;
  return () => {
    if (ref) ref.current = null;
  };
}
