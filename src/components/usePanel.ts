import { type RefObject, useEffect, useState } from 'react';

/** From this width on, in pixels, the panel has room beside the stage; below, it is a sheet over it. */
const roomForBoth = 720;

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
        if (entry) setBeside(entry.contentRect.width >= roomForBoth);
      });
      observer.observe(target);
      return () => observer.disconnect();
    },
    [box],
  );
  return { open: chosen ?? beside, beside, setOpen: setChosen };
}
