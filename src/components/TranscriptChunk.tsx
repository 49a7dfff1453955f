import { memo, type NamedExoticComponent } from 'react';
import { TranscriptRow } from './TranscriptRow';

interface TranscriptChunkProps {
  readonly ids: readonly string[];
  readonly planned: boolean;
}

/**
 * Some rows of a transcript that may have thousands: the browser skips the layout of the chunks out of view
 * (`content-visibility`), where looking at each row would take it longer than a frame.
 */
export const TranscriptChunk: NamedExoticComponent<TranscriptChunkProps> = memo(function TranscriptChunk({
  ids,
  planned,
}) {
  return (
    <ol data-tavus-part="transcript-rows">
      {ids.map((id) => (
        <TranscriptRow key={id} id={id} planned={planned} />
      ))}
    </ol>
  );
}, isSameChunk);

const chunkLength = 32;

/** The ids in chunks, in order. */
export function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / chunkLength);
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * chunkLength, (index + 1) * chunkLength),
  );
}

function isSameChunk(a: TranscriptChunkProps, b: TranscriptChunkProps): boolean {
  return (
    a.planned === b.planned &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, index) => id === b.ids[index])
  );
}
