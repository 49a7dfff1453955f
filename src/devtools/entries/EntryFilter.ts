import type { RecordedEntry } from '../../protocol/recording/Recording';
import { readEntry } from './EntryReading';

/** Which entries a list shows. */
export interface EntryFilter {
  /** The kinds to show; all if it is empty. */
  readonly kinds: readonly RecordedEntry['kind'][];
  /** Words that the entry must contain, in any case; each is a word or a part of one. */
  readonly text: string;
}

/** Keeps the indexes of the entries that pass a filter, and looks at each new entry only once. */
export class FilteredEntries {
  readonly #passes: (entry: RecordedEntry) => boolean;
  readonly #indexes: number[] = [];
  #seen = 0;

  constructor(filter: EntryFilter) {
    this.#passes = filterOf(filter);
  }

  /** Returns the indexes of all entries that pass. The array is the same one each time, and only grows. */
  update(entries: readonly RecordedEntry[]): readonly number[] {
    for (; this.#seen < entries.length; this.#seen += 1) {
      const entry = entries[this.#seen];
      if (entry && this.#passes(entry)) this.#indexes.push(this.#seen);
    }
    return this.#indexes;
  }
}

function filterOf({ kinds, text }: EntryFilter): (entry: RecordedEntry) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isKind = (entry: RecordedEntry) => kinds.length === 0 || kinds.includes(entry.kind);
  if (words.length === 0) return isKind;
  return (entry) => {
    if (!isKind(entry)) return false;
    const said = `${readEntry(entry).type} ${JSON.stringify(entry)}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
}
