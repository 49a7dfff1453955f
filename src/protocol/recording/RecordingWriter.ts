import { headerLine } from './headerLine';
import type { RecordedEntry, RecordingHeader } from './Recording';
import { RecordingLines } from './RecordingLines';
import { storable } from './storable';

/**
 * Writes a recording as JSON Lines: the header, then one line for each entry. A line says only how its entry differs from
 * the last one of its kind and type; from time to time it begins anew, so that a reader can begin there as well.
 *
 * @example
 * ```ts
 * import { RecordingWriter } from 'tavus-react/protocol';
 *
 * const writer = new RecordingWriter();
 * const lines = [writer.header({ version: 1, recordedAt: Date.now(), versions: {}, redacted: [] })];
 * lines.push(writer.line({ kind: 'problem', atMs: 12, text: 'A message was dropped.' }));
 * const file = `${lines.join('\n')}\n`;
 * ```
 */
export class RecordingWriter {
  readonly #lines = new RecordingLines();

  /** Returns the first line. */
  header(header: RecordingHeader): string {
    return headerLine(header);
  }

  /** Returns the line of the next entry, without the line break. */
  line(entry: RecordedEntry): string {
    // What can be stored of an entry is an entry.
    return this.#lines.next(storable(entry) as RecordedEntry);
  }

  /** Has the next line depend on nothing before it. */
  beginPart(): void {
    this.#lines.beginPart();
  }

  /** True if the next line depends on nothing before it. */
  get beginsPart(): boolean {
    return this.#lines.beginsPart;
  }
}
