import type { Recording } from './Recording';
import { RecordingReader } from './RecordingReader';

/**
 * Reads a recording from its text or its lines. Never throws: what cannot be read is skipped and named in `problems`.
 *
 * @example
 * ```ts
 * import { readRecording } from 'tavus-react/protocol';
 *
 * export async function open(file: File): Promise<void> {
 *   const { entries, problems } = readRecording(await file.text());
 *   console.log(entries.length, problems);
 * }
 * ```
 */
export function readRecording(source: string | Iterable<string>): Recording;
/** Reads a recording from lines that come one after another, such as those of a file that is being read. */
export function readRecording(source: AsyncIterable<string>): Promise<Recording>;
export function readRecording(
  source: string | Iterable<string> | AsyncIterable<string>,
): Recording | Promise<Recording> {
  if (typeof source !== 'string' && Symbol.asyncIterator in source) return readLater(source);
  const reader = new RecordingReader();
  for (const line of typeof source === 'string' ? source.split('\n') : source) reader.read(line);
  return reader.end();
}

async function readLater(source: AsyncIterable<string>): Promise<Recording> {
  const reader = new RecordingReader();
  for await (const line of source) reader.read(line);
  return reader.end();
}
