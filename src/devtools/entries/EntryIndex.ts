import type { RecordedEntry } from '../../protocol/recording/Recording';
import { type EventMark, EventMarks } from './EventMarks';
import { HeldMessages } from './HeldMessages';
import { Lanes } from './Lanes';

/** What is derived from a growing list of entries: their marks and lanes. Each entry is looked at once. */
export class EntryIndex {
  readonly lanes: Lanes = new Lanes();
  readonly #marks = new EventMarks();
  readonly #markOf = new Map<number, EventMark>();
  readonly #held = new HeldMessages();
  #seen = 0;

  /** Looks at the entries that are new. */
  update(entries: readonly RecordedEntry[]): void {
    for (; this.#seen < entries.length; this.#seen += 1) {
      const entry = entries[this.#seen];
      if (!entry) continue;
      const mark = this.#marks.next(entry);
      this.#mark(this.#seen, mark);
      const held = this.#held.next(entry, this.#seen);
      // It was not dropped after all.
      if (held !== undefined) this.#mark(held, mark);
      this.lanes.add(entry, this.#seen, mark);
    }
  }

  /** Returns the mark of an entry. */
  markOf(index: number): EventMark | undefined {
    return this.#markOf.get(index);
  }

  #mark(index: number, mark: EventMark | undefined): void {
    if (mark) this.#markOf.set(index, mark);
    else this.#markOf.delete(index);
  }
}
