import type { RecordedEntry } from '../../protocol/recording/Recording';

/** Returns whether an entry is the reading of a message that had to wait until the PAL was certain. */
export function isLateReading(
  entry: RecordedEntry,
): entry is Extract<RecordedEntry, { readonly kind: 'fold' }> & { readonly step: 'read-late' } {
  return entry.kind === 'fold' && entry.step === 'read-late';
}
