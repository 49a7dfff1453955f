import { type RefObject, useEffect, useState } from 'react';
import { observeSize } from './observeSize';

/** Returns the width of an element, in pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(
    function watchWidth() {
      const { current } = element;
      if (!current) return;
      return observeSize(current, () => setWidth(current.clientWidth));
    },
    [element],
  );
  return width;
}
