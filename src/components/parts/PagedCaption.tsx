import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../hooks/react/useLatest';
import { useUtterance } from '../../hooks/speech/useUtterance';
import type { Caption } from '../../state/views/Caption';
import { CaptionLines } from './CaptionLines';
import { pageStarts } from './pageStarts';
import { turnWhenRead } from './turnWhenRead';

/** Longer than the PAL's pause between two sentences, during which the pages keep turning. */
const pauseMs = 1000;

/**
 * Shows a text that arrived as a whole, page by page. No event reports which of its words are being spoken, so each page
 * stays for as long as it takes to read. When the PAL has finished, the last page is shown; after an interruption, the
 * current page stays.
 */
export function PagedCaption({ caption }: { readonly caption: Caption }): ReactElement {
  const { utteranceId, text, lingering = false } = caption;
  const interrupted = useUtterance(utteranceId)?.interrupted === true;
  const box = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLSpanElement>(null);
  const [turned, setTurned] = useState(0);
  // The text may have become shorter.
  const start = turned < text.length ? turned : 0;
  const latestStart = useLatest(start);
  const latestText = useLatest(text);

  useEffect(
    function turnPages() {
      if (interrupted || !box.current || !page.current) return;
      const turn = (length: number) => setTurned(start + length);
      return turnWhenRead(box.current, page.current, text.slice(start), turn);
    },
    [start, text, interrupted],
  );

  useEffect(
    function turnToLastPage() {
      if (!lingering || interrupted) return;
      const timer = setTimeout(() => {
        if (!box.current || !page.current) return;
        const from = latestStart.current;
        setTurned(from + (pageStarts(box.current, page.current, latestText.current.slice(from)).at(-1) ?? 0));
      }, pauseMs);
      return () => clearTimeout(timer);
    },
    [lingering, interrupted, latestStart, latestText],
  );

  return <CaptionLines {...{ text, start, box }} shown={page} isPaged />;
}
