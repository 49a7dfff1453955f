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
  let top = 0;
  const noteReader = () => {
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    // A scroll of ours is told a frame later, and by then there may be more below: only who goes up leaves the end.
    atEnd = isNear || (atEnd && box.scrollTop >= top);
    top = box.scrollTop;
    tell(atEnd);
  };
  const follow = () => {
    if (!atEnd) return;
    scrollToEnd(box);
    top = box.scrollTop;
  };
  // A panel that opens, or a keyboard that takes half of the screen, shows another part of the same words. And how large
  // rows far from the view are, the browser only guesses, until a frame later it has laid them out.
  const size = new ResizeObserver(follow);
  const growth = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target === box) for (const node of addedNodes) if (node instanceof Element) size.observe(node);
    follow();
  });
  box.addEventListener('scroll', noteReader, { passive: true });
  growth.observe(box, { childList: true, subtree: true, characterData: true });
  for (const element of [box, ...box.children]) size.observe(element);
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
