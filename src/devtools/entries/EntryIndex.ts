import type { RecordedEntry } from '../../protocol/recording/Recording';
import { type EventMark, EventMarks } from './EventMarks';
import { Lanes } from './Lanes';

/** What is derived from a growing list of entries: their marks and lanes. Each entry is looked at once. */
export class EntryIndex {
  readonly lanes: Lanes = new Lanes();
  readonly #marks = new EventMarks();
  readonly #markOf = new Map<number, EventMark>();
  #seen = 0;

  /** Looks at the entries that are new. */
  update(entries: readonly RecordedEntry[]): void {
    for (; this.#seen < entries.length; this.#seen += 1) {
      const entry = entries[this.#seen];
      if (!entry) continue;
      const mark = this.#marks.next(entry);
      if (mark) this.#markOf.set(this.#seen, mark);
      this.lanes.add(entry, this.#seen, mark);
    }
  }

  /** Returns the mark of an entry. */
  markOf(index: number): EventMark | undefined {
    return this.#markOf.get(index);
  }
}
