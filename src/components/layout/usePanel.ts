import { type RefObject, useEffect, useState } from 'react';

/** From this width on, in pixels, the panel has room beside the stage; below, it is a sheet over it. */
const roomForBoth = 720;

/** A phone that lies flat has no room below each other either, so there less is enough. */
const flat = { width: 640, height: 480 };

interface Panel {
  readonly open: boolean;
  readonly beside: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** Whether the panel is open: where it has room beside the stage, until told otherwise. */
export function usePanel(box: RefObject<HTMLElement | null>): Panel {
  const [beside, setBeside] = useState(true);
  const [chosen, setChosen] = useState<boolean>();

  useEffect(
    function watchWidth() {
      const target = box.current;
      if (!target || typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry) setBeside(hasRoomForBoth(entry.contentRect));
      });
      observer.observe(target);
      return () => observer.disconnect();
    },
    [box],
  );
  return { open: chosen ?? beside, beside, setOpen: setChosen };
}

function hasRoomForBoth({ width, height }: DOMRectReadOnly): boolean {
  return width >= roomForBoth || (width >= flat.width && height < flat.height);
}
