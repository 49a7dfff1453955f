import { shownIn } from './shownIn';

/** What the captions showed, and from when on. */
export interface ShownCaption {
  readonly at: number;
  readonly words: readonly string[];
}

/** Records what the caption box really shows, at each change and in each frame, until the test stops it. */
export function watchCaptions(container: Element): {
  readonly shown: ShownCaption[];
  readonly stop: () => void;
} {
  const shown: ShownCaption[] = [{ at: performance.now(), words: [] }];
  let text = '';
  let frame = 0;
  function look(): void {
    const now = shownIn(container);
    if (now === text) return;
    text = now;
    shown.push({ at: performance.now(), words: now.split(' ').filter(Boolean) });
  }
  function lookAgain(): void {
    look();
    frame = requestAnimationFrame(lookAgain);
  }
  const changes = new MutationObserver(look);
  changes.observe(container, { childList: true, subtree: true, characterData: true });
  lookAgain();
  return {
    shown,
    stop: () => {
      changes.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}

/** Returns the time spans in which a word was shown. */
export function spansOf(word: string, shown: readonly ShownCaption[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | undefined;
  for (const { at, words } of shown) {
    if (open) open.to = at;
    if (!words.includes(word)) open = undefined;
    else if (!open) {
      open = { from: at, to: Number.POSITIVE_INFINITY };
      spans.push(open);
    }
  }
  return spans;
}
