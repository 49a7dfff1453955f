import { type RefCallback, useCallback, useRef, useState } from 'react';
import { resizeObserver } from '../anatomy/resizeObserver';

/** The distance from the end, in pixels, within which the reader still counts as being at the end. */
const nearEnd = 48;

/** A scrolling box that stays at its end while content grows, unless the reader has scrolled away. */
export interface StuckBox<Target extends HTMLElement> {
  readonly ref: RefCallback<Target>;
  /** False while the reader is scrolled away from the end. */
  readonly atEnd: boolean;
  /** Scrolls back to the end. */
  readonly jump: () => void;
}

/**
 * Keeps a box at its end. Re-renders only when the reader leaves the end or returns to it, not while words stream. A new
 * element that matches the selector `own` takes the reader back to the end; `own` is always the same.
 */
export function useStickToEnd<Target extends HTMLElement>(own: string): StuckBox<Target> {
  const box = useRef<Target | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const ref = useCallback(
    (target: Target | null) => {
      box.current = target;
      return target ? stickToEnd(target, own, setAtEnd) : undefined;
    },
    [own],
  );
  const jump = useCallback(() => {
    if (!box.current) return;
    scrollToEnd(box.current);
    // The pressed button is about to disappear, and the focus must not be lost with it.
    box.current.focus({ preventScroll: true });
  }, []);
  return { ref, atEnd, jump };
}

function stickToEnd(box: HTMLElement, own: string, tell: (atEnd: boolean) => void): () => void {
  let atEnd = true;
  let top = 0;
  let contentHeight = 0;
  let boxHeight = 0;
  const noteReader = () => {
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    // The event for a scroll by this code fires a frame later, when more content may have arrived below, so only
    // scrolling up counts as leaving the end.
    atEnd = isNear || (atEnd && box.scrollTop >= top);
    top = box.scrollTop;
    tell(atEnd);
  };
  const follow = () => {
    // Nothing has changed when something is laid over the rows, such as a button, or when a growth that the one observer has
    // told is told by the other a frame later. A reader who has meanwhile scrolled a little stays there.
    if (box.scrollHeight === contentHeight && box.clientHeight === boxHeight) return;
    contentHeight = box.scrollHeight;
    boxHeight = box.clientHeight;
    // The reader may have scrolled in this frame, which the event tells only in the next one.
    if (box.scrollTop < top) noteReader();
    if (!atEnd) return;
    scrollToEnd(box);
    top = box.scrollTop;
  };
  // The box shows another part of the same content when it is resized, for example by an opening panel or by an
  // on-screen keyboard that takes half of the screen. The browser also only estimates the size of rows far out of view,
  // until it lays them out a frame later. Rows are followed in the next frame, because scrolling at once would show rows that
  // the browser has not measured, and Firefox reports their sizes, for which it is too late then, as an error of the page.
  let frame = 0;
  const size = resizeObserver((changes) => {
    if (changes.some(({ target }) => target === box)) follow();
    else frame ||= requestAnimationFrame(followRows);
  });
  const followRows = () => {
    frame = 0;
    follow();
  };
  const growth = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (target === box) size?.observe(node);
        if (!node.matches(own) && !node.querySelector(own)) continue;
        atEnd = true;
        top = box.scrollTop;
      }
    follow();
  });
  box.addEventListener('scroll', noteReader, { passive: true });
  growth.observe(box, { childList: true, subtree: true, characterData: true });
  for (const element of [box, ...box.children]) size?.observe(element);
  follow();
  return () => {
    box.removeEventListener('scroll', noteReader);
    growth.disconnect();
    size?.disconnect();
    cancelAnimationFrame(frame);
  };
}

function scrollToEnd(box: HTMLElement): void {
  box.scrollTop = box.scrollHeight;
}
