import { type HTMLAttributes, type RefCallback, useRef, useState } from 'react';
import { useCommitEffect } from '../react/useCommitEffect';
import { type Corner, nearestCorner, nextCorner, towards } from './corner';

/** Where the self view is, and the props of the handle that moves it. */
export interface SelfViewPlace {
  /** Undefined until it was moved: then it stands where the style sheet has it. */
  readonly corner: Corner | undefined;
  /** True while the user has hidden it. */
  readonly hidden: boolean;
  /** Hides it, or shows it again. */
  readonly setHidden: (hidden: boolean) => void;
  /** For the element that moves; its corners are those of the element it is positioned in. */
  readonly ref: RefCallback<HTMLElement>;
  /** For a button in it: dragged, it follows; pressed, it goes to the next corner; arrow keys send it there. */
  readonly handleProps: HTMLAttributes<HTMLElement>;
}

/** Less than this, in pixels, is a press with an unsteady hand and no drag. */
const dragFromPx = 6;

/**
 * Moves an element between the corners of its box: by dragging, by arrow keys, and by a press for those who can do
 * neither; and hides it. Dragging never re-renders.
 *
 * @example
 * ```tsx
 * import { useSelfView } from 'tavus-react';
 *
 * export function Note() {
 *   const { corner, ref, handleProps } = useSelfView();
 *   return <div ref={ref} data-corner={corner}><button {...handleProps}>Move me</button></div>;
 * }
 * ```
 */
export function useSelfView(): SelfViewPlace {
  const [corner, setCorner] = useState<Corner>();
  const [hidden, setHidden] = useState(false);
  const element = useRef<HTMLElement | null>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; moved: boolean } | undefined>(undefined);
  const before = useRef<DOMRect | undefined>(undefined);
  const [setElement] = useState(() => (target: HTMLElement | null) => {
    element.current = target;
  });

  useCommitEffect(
    function glide() {
      if (element.current && before.current) glideFrom(element.current, before.current);
      before.current = undefined;
    },
    [corner],
  );

  /** From where it belongs: on its way there it may still look as if it were in another corner. */
  function go(choose: (now: Corner) => Corner) {
    if (element.current) moveTo(choose(corner ?? nearestCorner(element.current)));
  }
  function moveTo(next: Corner) {
    const moving = element.current;
    if (!moving) return;
    before.current = moving.getBoundingClientRect();
    moving.style.translate = '';
    if (next === corner) glideFrom(moving, before.current);
    setCorner(next);
  }

  return {
    corner,
    hidden,
    setHidden,
    ref: setElement,
    handleProps: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        for (const glide of element.current?.getAnimations?.() ?? []) glide.finish();
        drag.current = { x: event.clientX, y: event.clientY, moved: false };
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (!drag.current || !element.current) return;
        const [x, y] = [clientX - drag.current.x, clientY - drag.current.y];
        drag.current.moved ||= Math.hypot(x, y) >= dragFromPx;
        if (!drag.current.moved) return;
        element.current.style.translate = `${x}px ${y}px`;
        element.current.dataset.dragging = '';
      },
      onLostPointerCapture: () => {
        delete element.current?.dataset.dragging;
        if (drag.current?.moved && element.current) moveTo(nearestCorner(element.current));
        else drag.current = undefined;
      },
      onClick: () => {
        const dragged = drag.current?.moved;
        drag.current = undefined;
        // The end of a drag is a click too.
        if (!dragged) go(nextCorner);
      },
      onKeyDown: (event) => {
        const direction = event.key;
        if (!direction.startsWith('Arrow')) return;
        event.preventDefault();
        go((now) => towards(direction, now));
      },
    },
  };
}

function glideFrom(element: HTMLElement, before: DOMRect): void {
  if (!element.animate || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const after = element.getBoundingClientRect();
  const translate = `${before.x - after.x}px ${before.y - after.y}px`;
  element.animate([{ translate }, { translate: '0 0' }], {
    duration: 260,
    easing: 'cubic-bezier(.2,.8,.2,1)',
  });
}
