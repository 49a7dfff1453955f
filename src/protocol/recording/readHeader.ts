import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import type { RecordingHeader } from './Recording';

/** The latest time that a `Date` can hold. */
const latestDate = 8_640_000_000_000_000;

/** Reads the first line of a recording; returns undefined if it is something else. Skips what it does not know. */
export function readHeader(line: JsonObject): RecordingHeader | undefined {
  const { tavusRecording, recordedAt, versions, browser, source, redacted, dropped } = line;
  if (typeof tavusRecording !== 'number') return undefined;
  const known = isJsonObject(versions) ? Object.entries(versions) : [];
  return {
    version: 1,
    recordedAt: typeof recordedAt === 'number' && Math.abs(recordedAt) <= latestDate ? recordedAt : 0,
    versions: Object.fromEntries(
      known.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
    ),
    ...(typeof browser === 'string' && { browser }),
    ...(typeof source === 'string' && { source }),
    redacted: Array.isArray(redacted) ? redacted.filter((name) => typeof name === 'string') : [],
    ...(typeof dropped === 'number' && { dropped }),
  };
}
