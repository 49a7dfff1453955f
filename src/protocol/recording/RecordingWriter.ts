import type { JsonObject } from '../wire/JsonObject';
import { deltaOf } from './Delta';
import { entryFamily } from './entryFamily';
import { likelyBase } from './likelyBase';
import type { RecordedEntry, RecordingHeader } from './Recording';
import { storable } from './storable';

/** After this many lines, one depends on nothing before it. */
const linesPerPart = 500;

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
  /** The last entry of each family in this part, and the number it goes by. */
  readonly #last = new Map<string, { readonly id: number; entry: JsonObject }>();
  #newest: JsonObject | undefined;
  #newestMs = 0;
  #lines = 0;

  /** Returns the first line. */
  header({ version, ...rest }: RecordingHeader): string {
    return JSON.stringify({ tavusRecording: version, ...rest });
  }

  /** Returns the line of the next entry, without the line break. */
  line(entry: RecordedEntry): string {
    if (this.#lines % linesPerPart === 0) this.beginPart();
    const number = this.#lines;
    this.#lines += 1;
    const { atMs, ...rest } = entry;
    // The same as what a reader reads, so that the next line is compared with that.
    const stored = storable(rest) as JsonObject;
    const family = entryFamily(stored);
    const last = this.#last.get(family);
    const delta = last && deltaOf(likelyBase(last.entry, this.#newest), stored);
    const sinceMs = atMs - this.#newestMs;
    this.#newest = stored;
    this.#newestMs = atMs;
    if (last && delta) {
      last.entry = stored;
      return JSON.stringify({ n: number, dt: sinceMs, as: last.id, ...delta });
    }
    const id = last?.id ?? this.#last.size;
    this.#last.set(family, { id, entry: stored });
    return JSON.stringify({ n: number, ms: atMs, as: id, entry: stored });
  }

  /** Has the next line depend on nothing before it. */
  beginPart(): void {
    this.#last.clear();
    this.#newest = undefined;
    this.#lines = 0;
  }

  /** True if the next line depends on nothing before it. */
  get beginsPart(): boolean {
    return this.#lines % linesPerPart === 0;
  }
}
