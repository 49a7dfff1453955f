import type { ReactElement } from 'react';
import type { CanvasCardOf } from '../../protocol/canvas/CanvasCard';
import type { CanvasRendererProps } from './CanvasRendererProps';
import { Markdown } from './markdown/Markdown';

/** A text to read. */
export function TextCard({ card, titleId }: CanvasRendererProps<CanvasCardOf<'text'>>): ReactElement {
  const { title, body, format } = card.args;
  return (
    <>
      {title !== undefined && (
        <h2 id={titleId} data-tavus-part="canvas-title" dir="auto">
          {title}
        </h2>
      )}
      {format === 'markdown' ? (
        <Markdown text={body} />
      ) : (
        <p data-tavus-part="canvas-text" dir="auto">
          {body}
        </p>
      )}
    </>
  );
}
