import { type RefObject, useEffect, useState } from 'react';
import { resizeObserver } from '../anatomy/resizeObserver';

/** The width, in pixels, from which the panel fits next to the stage; in narrower boxes it is a bottom sheet. */
const roomForBoth = 720;

/** A phone in landscape has no room to stack the two either, so a smaller width is enough there. */
const flat = { width: 640, height: 480 };

interface Panel {
  readonly open: boolean;
  readonly beside: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** Tracks whether the panel is open. Until `setOpen` is called, it is open if it fits next to the stage. */
export function usePanel(box: RefObject<HTMLElement | null>): Panel {
  const [beside, setBeside] = useState(true);
  const [chosen, setChosen] = useState<boolean>();

  useEffect(
    function watchWidth() {
      const target = box.current;
      if (!target) return;
      const observer = resizeObserver(([entry]) => {
        // A hidden or printing box has no width, which says nothing about the room for both.
        if (entry?.contentRect.width) setBeside(hasRoomForBoth(entry.contentRect));
      });
      observer?.observe(target);
      return () => observer?.disconnect();
    },
    [box],
  );
  return { open: chosen ?? beside, beside, setOpen: setChosen };
}

function hasRoomForBoth({ width, height }: DOMRectReadOnly): boolean {
  return width >= roomForBoth || (width >= flat.width && height < flat.height);
}
