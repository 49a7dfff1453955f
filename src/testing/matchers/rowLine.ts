import type { TranscriptRow } from '../account/TranscriptRow';

/** Returns a row as a failure shows it. */
export function rowLine({ role, text, status }: TranscriptRow): string {
  return `${role.padEnd(5)} ${text}${status === 'final' ? '' : ` (${status})`}`;
}
