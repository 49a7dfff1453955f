import { type RefObject, useEffect, useState } from 'react';
import { resizeObserver } from '../anatomy/resizeObserver';

/** The width, in pixels, from which the panel fits next to the stage; in narrower boxes it is a bottom sheet. */
const roomForBoth = 720;

/** A phone in landscape has no room to stack the two either, so a smaller width is enough there. */
const flat = { width: 640, height: 480 };

/** A box that is so much taller than wide has room for both below each other. Phones are less tall. */
const tall = { height: 600, ratio: 2.3 };

/** Where the panel is: next to the stage, under it, or over its lower part. */
type PanelPlace = 'beside' | 'under' | 'sheet';

interface Panel {
  readonly open: boolean;
  readonly place: PanelPlace;
  readonly setOpen: (open: boolean) => void;
}

/** Tracks whether the panel is open. Until `setOpen` is called, it is open if it takes nothing from the stage. */
export function usePanel(box: RefObject<HTMLElement | null>): Panel {
  const [place, setPlace] = useState<PanelPlace>('beside');
  const [chosen, setChosen] = useState<boolean>();

  useEffect(
    function watchSize() {
      const target = box.current;
      if (!target) return;
      const observer = resizeObserver(([entry]) => {
        // A hidden or printing box has no width, which says nothing about the room for both.
        if (entry?.contentRect.width) setPlace(placeIn(entry.contentRect));
      });
      observer?.observe(target);
      return () => observer?.disconnect();
    },
    [box],
  );
  return { open: chosen ?? place !== 'sheet', place, setOpen: setChosen };
}

function placeIn({ width, height }: DOMRectReadOnly): PanelPlace {
  if (width >= roomForBoth || (width >= flat.width && height < flat.height)) return 'beside';
  return height >= tall.height && height >= width * tall.ratio ? 'under' : 'sheet';
}
