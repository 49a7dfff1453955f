import { type RefCallback, useCallback, useRef, useState } from 'react';

/** How near to its end a reader still counts as being there, in pixels. */
const nearEnd = 48;

/** A scrolling box that stays at its end while content grows, unless the reader has scrolled away. */
export interface StuckBox<Target extends HTMLElement> {
  readonly ref: RefCallback<Target>;
  /** False while the reader is elsewhere. */
  readonly atEnd: boolean;
  /** Back to the end. */
  readonly jump: () => void;
}

/** Keeps a box at its end; renders its owner when the reader leaves the end and comes back, not while words stream. */
export function useStickToEnd<Target extends HTMLElement>(): StuckBox<Target> {
  const box = useRef<Target | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const ref = useCallback((target: Target | null) => {
    box.current = target;
    return target ? stickToEnd(target, setAtEnd) : undefined;
  }, []);
  const jump = useCallback(() => {
    if (!box.current) return;
    scrollToEnd(box.current);
    // The button that was pressed is about to go, and the focus must not go with it.
    box.current.focus({ preventScroll: true });
  }, []);
  return { ref, atEnd, jump };
}

function stickToEnd(box: HTMLElement, tell: (atEnd: boolean) => void): () => void {
  let atEnd = true;
  const noteReader = () => {
    atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    tell(atEnd);
  };
  const follow = () => {
    if (atEnd) scrollToEnd(box);
  };
  const growth = new MutationObserver(follow);
  // A panel that opens, or a keyboard that takes half of the screen, shows another part of the same words.
  const size = new ResizeObserver(follow);
  box.addEventListener('scroll', noteReader, { passive: true });
  growth.observe(box, { childList: true, subtree: true, characterData: true });
  size.observe(box);
  follow();
  return () => {
    box.removeEventListener('scroll', noteReader);
    growth.disconnect();
    size.disconnect();
  };
}

function scrollToEnd(box: HTMLElement): void {
  box.scrollTop = box.scrollHeight;
}
