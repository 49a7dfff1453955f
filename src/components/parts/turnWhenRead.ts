import { pageStarts } from './pageStarts';

const characterMs = 65;
const shortestMs = 1000;

/** A character of these scripts says as much as two letters or more. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/**
 * Calls `turn` with the length of the page that a box shows of an element and its text, once there was time to read it;
 * never on the last page. Returns the undo.
 */
export function turnWhenRead(
  box: Element,
  element: Element,
  text: string,
  turn: (length: number) => void,
): () => void {
  const shownAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nextPage = () => pageStarts(box, element)[1];

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(turnNow, shownAt + readingMs(text.slice(0, nextPage())) - Date.now());
  }
  function turnNow(): void {
    const next = nextPage();
    if (next !== undefined) turn(next);
  }

  wait();
  // In a larger box, the page has more words.
  const size = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(wait);
  size?.observe(box);
  return () => {
    clearTimeout(timer);
    size?.disconnect();
  };
}

function readingMs(text: string): number {
  return Math.max(shortestMs, (text.length + (text.match(dense)?.length ?? 0)) * characterMs);
}
