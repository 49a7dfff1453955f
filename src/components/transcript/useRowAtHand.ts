import { type RefObject, useEffect, useState } from 'react';

const rowSelector = '[data-tavus-part="utterance"]';

/** The row that the visitor points at or reads. */
export interface RowAtHand {
  readonly row: Element | undefined;
  /** Goes on to the next row, or back to the previous one. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * Returns the row under the pointer. For the keyboard it is the newest one when the transcript receives the focus, and `step`
 * goes on from there, so that a long transcript is one stop of the Tab key.
 */
export function useRowAtHand(bar: RefObject<HTMLElement | null>): RowAtHand {
  const [row, setRow] = useState<Element>();

  useEffect(
    function followVisitor() {
      const box = bar.current?.parentElement;
      if (!box) return;
      const take = (target: EventTarget | null) => {
        const found = target instanceof Element ? target.closest(rowSelector) : null;
        if (found) setRow(found);
      };
      const takeNewest = () => setRow((before) => (before?.isConnected ? before : rowsIn(box).at(-1)));
      const onPointer = ({ target }: Event) => take(target);
      const onFocus = ({ target }: Event) => (target === box ? takeNewest() : take(target));
      if (box.matches(':focus')) takeNewest();
      take(box.querySelector(`${rowSelector}:hover`));
      box.addEventListener('pointerover', onPointer);
      box.addEventListener('focusin', onFocus);
      return () => {
        box.removeEventListener('pointerover', onPointer);
        box.removeEventListener('focusin', onFocus);
      };
    },
    [bar],
  );

  function step(by: 1 | -1) {
    const rows = row && bar.current?.parentElement ? rowsIn(bar.current.parentElement) : [];
    const next = row && rows[rows.indexOf(row) + by];
    if (next) setRow(next);
  }
  return { row, step };
}

function rowsIn(box: Element): readonly Element[] {
  return [...box.querySelectorAll(rowSelector)];
}
