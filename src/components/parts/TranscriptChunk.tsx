import { Fragment, memo, type NamedExoticComponent } from 'react';
import { ToolCallRows } from './ToolCallRows';
import { TranscriptRow } from './TranscriptRow';

interface TranscriptChunkProps {
  readonly ids: readonly string[];
  readonly planned: boolean;
  /** Whether tool calls are shown between the rows. */
  readonly toolCalls: boolean;
}

/**
 * Some of the rows of a transcript, which may have thousands. The browser skips the layout of chunks that are out of
 * view (`content-visibility`); checking every single row instead would take longer than a frame.
 */
export const TranscriptChunk: NamedExoticComponent<TranscriptChunkProps> = memo(function TranscriptChunk({
  ids,
  planned,
  toolCalls,
}) {
  return (
    <ol data-tavus-part="transcript-rows">
      {ids.map((id) => (
        <Fragment key={id}>
          {toolCalls && <ToolCallRows before={id} />}
          <TranscriptRow id={id} planned={planned} />
        </Fragment>
      ))}
    </ol>
  );
}, isSameChunk);

const chunkLength = 32;

/** Splits the ids into chunks, in order. */
export function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / chunkLength);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * chunkLength, (index + 1) * chunkLength),
  );
}

function isSameChunk(a: TranscriptChunkProps, b: TranscriptChunkProps): boolean {
  return (
    a.planned === b.planned &&
    a.toolCalls === b.toolCalls &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, index) => id === b.ids[index])
  );
}
