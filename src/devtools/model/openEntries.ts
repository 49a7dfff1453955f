import { openRecording } from '../../protocol/recording/openRecording';
import { LoadedEntries } from './LoadedEntries';

/** Returns the entries of a file; what is wrong with it if it has none. */
export function openEntries(text: string): LoadedEntries | string {
  const recording = openRecording(text);
  if (recording.entries.length > 0) return new LoadedEntries(recording, text);
  return recording.problems[0]?.text ?? 'There is nothing in this file that could be shown.';
}
