import { type RefObject, useEffect, useState } from 'react';

/** Returns the width of an element, in pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(
    function watchWidth() {
      const { current } = element;
      if (!current) return;
      const observer = new ResizeObserver(() => setWidth(current.clientWidth));
      observer.observe(current);
      return () => observer.disconnect();
    },
    [element],
  );
  return width;
}
