import type { RecordingHeader } from './Recording';

/** Returns the first line of a recording, without the line break. */
export function headerLine({ version, ...rest }: RecordingHeader): string {
  return JSON.stringify({ tavusRecording: version, ...rest });
}
