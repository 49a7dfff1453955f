import { type HTMLAttributes, type RefCallback, useRef, useState } from 'react';
import { useCommitEffect } from '../react/useCommitEffect';
import { type Corner, nearestCorner, nextCorner, towards } from './corner';
import { dragFromPx, glideFrom } from './glideFrom';

/** The position of the self view, and the props of the handle that moves it. */
export interface SelfViewPlace {
  /** The corner that the element was moved to; undefined until then, so the style sheet decides. */
  readonly corner: Corner | undefined;
  /** True while the user has hidden it. */
  readonly hidden: boolean;
  /** Hides the self view, or shows it again. */
  readonly setHidden: (hidden: boolean) => void;
  /**
   * The props of the element that moves: its ref. It moves between the corners of its `offsetParent`. The ref is in an
   * object to spread, because React's lint rules treat an object with a field that is used as a ref as a ref itself.
   */
  readonly boxProps: { readonly ref: RefCallback<HTMLElement> };
  /**
   * The props of a button in the element. Dragging the button drags the element, a press moves the element to the next
   * corner, and arrow keys move it in their direction.
   */
  readonly handleProps: HTMLAttributes<HTMLElement>;
}

/**
 * Moves an element between the corners of its box by dragging, with arrow keys, or by a press for users who can do
 * neither, and stores whether it is hidden. Dragging does not re-render.
 *
 * @example
 * ```tsx
 * import { useSelfView } from 'tavus-react';
 *
 * export function Note() {
 *   const { corner, boxProps, handleProps } = useSelfView();
 *   return <div {...boxProps} data-corner={corner}><button {...handleProps}>Move me</button></div>;
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

  /** Moves on from the chosen corner: during the animation, the element may still be closest to another one. */
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
    boxProps: { ref: setElement },
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
        // The browser also fires a click at the end of a drag.
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
