import { importRecording } from './importRecording';
import type { Recording } from './Recording';
import { readRecording } from './readRecording';

/** Reads the text of a file: a recording, or anything that `importRecording` takes. */
export function openRecording(text: string): Recording {
  const recording = readRecording(text);
  if (recording.entries.length > 0) return recording;
  const imported = importRecording(jsonOf(text));
  return imported.entries.length > 0 ? imported : recording;
}

/** A file that is not JSON as a whole may be a log, with JSON in its lines. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
