import { type Ref, type RefCallback, useCallback, useRef } from 'react';

/** One ref that sets two, whether they are objects, functions, or functions that return their own undo. */
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

/** React 18 knows no refs that return their undo, so what undoes a ref is worked out here for both. */
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
