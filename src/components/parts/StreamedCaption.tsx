import { type ReactElement, useRef, useState } from 'react';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import { CaptionLines } from './CaptionLines';
import { pageStarts } from './pageStarts';

/**
 * Shows words as they come. In a box of two lines, the words before a new line stay in sight above it. In a box of one
 * line, a new line begins with the last two words of the one before, so that no word is ever alone in it.
 */
export function StreamedCaption({ text }: { readonly text: string }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLSpanElement>(null);
  const [begun, setBegun] = useState(0);
  // The text may have become shorter.
  const start = begun < text.length ? begun : 0;

  useCommitEffect(
    function beginLine() {
      if (!box.current || !shown.current || !hasOneLine(box.current)) return;
      const next = pageStarts(box.current, shown.current, text.slice(start)).at(-1) ?? 0;
      if (next === 0) return;
      const carried = text.slice(start, start + next).search(twoWords);
      setBegun(start + (carried > 0 ? carried : next));
    },
    [text, start],
  );

  return <CaptionLines {...{ text, start, box, shown }} isPaged={false} />;
}

const twoWords = /\S+\s+\S+\s*$/;

function hasOneLine(box: Element): boolean {
  const { maxHeight, lineHeight } = getComputedStyle(box);
  return Number.parseFloat(maxHeight) < Number.parseFloat(lineHeight) * 1.5;
}
