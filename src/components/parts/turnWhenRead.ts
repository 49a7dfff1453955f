import { resizeObserver } from '../anatomy/resizeObserver';
import { pageStarts } from './pageStarts';

const characterMs = 65;
const shortestMs = 1000;

/** In these scripts, a character takes as long to read as two letters. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/**
 * Calls `turn` with the length of the page that is shown, once there was time to read it. The last page is never
 * turned. Returns a function that cancels.
 */
export function turnWhenRead(element: Element, text: string, turn: (length: number) => void): () => void {
  const shownAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nextPage = () => pageStarts(element, text)[1];

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
  const size = resizeObserver(wait);
  size?.observe(element);
  return () => {
    clearTimeout(timer);
    size?.disconnect();
  };
}

function readingMs(text: string): number {
  return Math.max(shortestMs, (text.length + (text.match(dense)?.length ?? 0)) * characterMs);
}
