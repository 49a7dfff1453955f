import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import { applyDelta } from './applyDelta';
import { entryProblem } from './entryProblem';
import { likelyBase } from './likelyBase';
import { parseJson } from './parseJson';
import type { RecordedEntry, Recording, RecordingHeader, RecordingProblem } from './Recording';
import { readHeader } from './readHeader';

/** A longer line is not from a recorder: it would hold more than a recorder keeps. */
const longestLine = 16_000_000;

/**
 * Differences are short, but what they lead to need not be: a small file could fill the memory with copies of a large entry.
 * So entries with many fields may have so many of them in sum. An entry of a recorder has about twenty.
 */
const manyFields = 200;
const mostFields = 2_000_000;

/** A time between two entries that is longer, in milliseconds, is damage. */
const longestMs = 100_000_000_000;

/** More would not help anybody. */
const mostProblems = 100;

/** Reads the lines of a recording one after another. */
export class RecordingReader {
  readonly #entries: RecordedEntry[] = [];
  readonly #problems: RecordingProblem[] = [];
  /** The last entry of each family in this part, by its number. */
  readonly #last = new Map<unknown, JsonObject>();
  #header: RecordingHeader | undefined;
  /** The `data` of the last message in this part. */
  #newest: JsonObject | undefined;
  #newestMs = 0;
  #fields = 0;
  /** True after a line is damaged or missing: what depends on others cannot be read in this part. */
  #isBroken = false;
  #line = 0;
  #expected = 0;
  #skipped: { from: number; to: number } | undefined;

  /** Reads the next line. */
  read(line: string): void {
    this.#line += 1;
    const text = line.replace(/^\uFEFF|\r?\n?$/g, '');
    if (text.trim() === '') return;
    if (this.#fields > mostFields) return;
    const value = text.length > longestLine ? undefined : parseJson(text);
    if (text.length > longestLine) this.#damaged(`This line is too long: it has ${text.length} characters.`);
    else if (!isJsonObject(value)) this.#damaged('This line is damaged: it is not a JSON object.');
    else if ('tavusRecording' in value) this.#readHeader(value);
    else this.#readEntry(value);
  }

  /** Returns what was read. */
  end(): Recording {
    this.#tellSkipped();
    if (!this.#header && this.#line > 0)
      this.#tell(1, 'The recording has no header, so its times are unknown.');
    return {
      header: this.#header ?? { version: 1, recordedAt: 0, versions: {}, redacted: [] },
      entries: this.#entries,
      problems: this.#problems.sort((a, b) => a.line - b.line),
    };
  }

  #readHeader(line: JsonObject): void {
    const header = readHeader(line);
    if (!header) {
      this.#damaged('This header cannot be read.');
      return;
    }
    if (this.#header) this.#tell(this.#line, 'Another recording begins here.');
    else this.#header = header;
    this.#begin();
  }

  #begin(): void {
    this.#last.clear();
    this.#newest = undefined;
    this.#isBroken = false;
    this.#expected = 0;
  }

  #readEntry({ n, ms, dt, as, entry, of, ...delta }: JsonObject): void {
    if (typeof n !== 'number' || typeof (ms ?? dt) !== 'number') {
      this.#damaged('This line is not an entry of a recording.');
      return;
    }
    if (n === 0) this.#begin();
    else if (n !== this.#expected) {
      this.#isBroken = true;
      this.#tell(this.#line, 'One or more lines are missing before this line.');
    }
    this.#expected = n + 1;
    const before = this.#isBroken ? undefined : this.#last.get(as);
    if (typeof ms === 'number') this.#take(as, entry, ms);
    else if (before) this.#take(as, this.#differing(before, delta, of), this.#newestMs + Number(dt));
    else this.#skip();
  }

  /** `of` is how the fields around the data differ. */
  #differing(before: JsonObject, delta: JsonObject, of: unknown): JsonObject | undefined {
    if (!isJsonObject(before.data)) return applyDelta(before, delta);
    const base = before.kind === 'message' ? likelyBase(before.data, this.#newest) : before.data;
    const data = applyDelta(base, delta);
    const alike = data && { ...before, data };
    return alike && of !== undefined ? applyDelta(alike, of) : alike;
  }

  #take(id: unknown, stored: unknown, atMs: number): void {
    if (!isJsonObject(stored) || Math.abs(atMs) > longestMs) {
      this.#damaged('This line does not fit the lines before it.');
      return;
    }
    const fields = countFields(stored);
    if (fields > manyFields) this.#fields += fields;
    if (this.#fields > mostFields) {
      this.#tell(this.#line, 'The rest was skipped: the recording would be too large.');
      return;
    }
    this.#last.set(id, stored);
    if (stored.kind === 'message' && isJsonObject(stored.data)) this.#newest = stored.data;
    this.#newestMs = atMs;
    const entry = { ...stored, atMs };
    const problem = entryProblem(entry);
    if (problem === undefined) this.#entries.push(entry as unknown as RecordedEntry);
    else this.#tell(this.#line, problem);
  }

  /** Nothing that depends on earlier lines can be read until the next line that depends on nothing. */
  #damaged(text: string): void {
    this.#isBroken = true;
    this.#expected += 1;
    this.#tell(this.#line, text);
  }

  #skip(): void {
    if (this.#skipped?.to !== this.#line - 1) {
      this.#tellSkipped();
      this.#skipped = { from: this.#line, to: this.#line };
    } else this.#skipped.to = this.#line;
  }

  #tellSkipped(): void {
    if (!this.#skipped) return;
    const { from, to } = this.#skipped;
    this.#tell(
      from,
      from === to
        ? 'This line was skipped: it depends on a line that is damaged or missing.'
        : `Lines ${from} to ${to} were skipped: they depend on lines that are damaged or missing.`,
    );
  }

  #tell(line: number, text: string): void {
    if (this.#problems.length < mostProblems) this.#problems.push({ line, text });
  }
}

function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((count: number, field) => count + countFields(field), 1);
}
