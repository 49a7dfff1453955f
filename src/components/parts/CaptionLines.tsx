import type { ReactElement, RefObject } from 'react';

interface CaptionLinesProps {
  readonly text: string;
  /** Where the lines begin that are shown. */
  readonly start: number;
  readonly isPaged: boolean;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly shown: RefObject<HTMLSpanElement | null>;
}

/** A text in the box of the captions, from one of its lines on. */
export function CaptionLines({ text, start, isPaged, box, shown }: CaptionLinesProps): ReactElement {
  return (
    <div ref={box} data-tavus-part="caption-text" data-paged={isPaged ? '' : undefined} dir="auto">
      {/* The direction is that of the whole text. */}
      {start > 0 && <span hidden>{text.slice(0, start)}</span>}
      <span ref={shown}>{text.slice(start)}</span>
    </div>
  );
}
