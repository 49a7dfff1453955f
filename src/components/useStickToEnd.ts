import { type RefCallback, useCallback } from 'react';

/** How near to its end a reader still counts as being there, in pixels. */
const nearEnd = 48;

/** A ref that keeps a scrolling box at its end while content grows, unless the reader has scrolled away. */
export function useStickToEnd<Target extends HTMLElement>(): RefCallback<Target> {
  return useCallback((box: Target | null) => (box ? stickToEnd(box) : undefined), []);
}

function stickToEnd(box: HTMLElement): () => void {
  let atEnd = true;
  const noteReader = () => {
    atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
  };
  const follow = () => {
    if (atEnd) box.scrollTop = box.scrollHeight;
  };
  const growth = new MutationObserver(follow);
  box.addEventListener('scroll', noteReader, { passive: true });
  growth.observe(box, { childList: true, subtree: true, characterData: true });
  follow();
  return () => {
    box.removeEventListener('scroll', noteReader);
    growth.disconnect();
  };
}
