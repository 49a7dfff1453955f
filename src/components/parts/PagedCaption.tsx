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
  const { utteranceId, text, whole, lingering } = caption;
  const interrupted = useUtterance(utteranceId)?.interrupted;
  const page = useRef<HTMLSpanElement>(null);
  const [turned, setTurned] = useState(0);
  // The text may have become shorter.
  const start = turned < text.length ? turned : 0;
  const turnToEnd = useLatest(() => {
    if (page.current) setTurned(start + (pageStarts(page.current, text.slice(start)).at(-1) ?? 0));
  });
  const turns = whole && !interrupted;

  useEffect(
    function turnPages() {
      if (!turns || !page.current) return;
      const turn = (length: number) => setTurned(start + length);
      return turnWhenRead(page.current, text.slice(start), turn);
    },
    [start, text, turns],
  );

  useEffect(
    function turnToLastPage() {
      if (!turns || !lingering) return;
      const timer = setTimeout(() => turnToEnd.current(), pauseMs);
      return () => clearTimeout(timer);
    },
    [turns, lingering, turnToEnd],
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
