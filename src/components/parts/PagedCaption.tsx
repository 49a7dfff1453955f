import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import { useLatest } from '../../hooks/react/useLatest';
import { useUtterance } from '../../hooks/speech/useUtterance';
import type { Caption } from '../../state/views/Caption';
import { nextLine } from './nextLine';
import { pageStarts } from './pageStarts';
import { turnWhenRead } from './turnWhenRead';

/** Longer than the PAL's pause between two sentences, during which the pages keep turning. */
const pauseMs = 1000;

/**
 * Shows a text that arrived as a whole, page by page. No event reports which of its words are being spoken, so each page
 * stays for as long as it takes to read. When the PAL has finished, the last page is shown; after an interruption, the
 * current page stays. Words that stream in push old lines out, or begin the next page in a box of one line.
 */
export function PagedCaption({ caption }: { readonly caption: Caption }): ReactElement {
  const { utteranceId, text, whole = false, lingering = false } = caption;
  const interrupted = useUtterance(utteranceId)?.interrupted === true;
  const page = useRef<HTMLSpanElement>(null);
  const [turned, setTurned] = useState(0);
  // The text may have become shorter.
  const start = turned < text.length ? turned : 0;
  const latestStart = useLatest(start);
  const latestText = useLatest(text);

  useEffect(
    function turnPages() {
      if (!whole || interrupted || !page.current) return;
      const turn = (length: number) => setTurned(start + length);
      return turnWhenRead(page.current, text.slice(start), turn);
    },
    [start, text, whole, interrupted],
  );

  useEffect(
    function turnToLastPage() {
      if (!whole || !lingering || interrupted) return;
      const timer = setTimeout(() => {
        if (!page.current) return;
        const from = latestStart.current;
        setTurned(from + (pageStarts(page.current, latestText.current.slice(from)).at(-1) ?? 0));
      }, pauseMs);
      return () => clearTimeout(timer);
    },
    [whole, lingering, interrupted, latestStart, latestText],
  );

  useCommitEffect(
    function beginLine() {
      if (!whole && page.current) setTurned(start + nextLine(page.current, text.slice(start)));
    },
    [start, text, whole],
  );

  return (
    <div data-tavus-part="caption-text" data-paged={whole ? '' : undefined} dir="auto">
      {/* The direction is that of the whole text. */}
      {start > 0 && <span hidden>{text.slice(0, start)}</span>}
      <span ref={page}>{text.slice(start)}</span>
    </div>
  );
}
