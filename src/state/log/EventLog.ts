import type { Undo } from './Journal';
import { comparePositions, type Position } from './Position';
import { SeqEpochs, type Sequenced } from './SeqEpochs';
import { sameContent } from './sameContent';

interface LogEntry<Event> {
  readonly event: Event;
  readonly position: Position;
  undo: Undo;
}

/**
 * Applies events in the order of their positions, regardless of the order of arrival. An event that arrives in order is
 * applied immediately. For a late event, the events after it are undone and then applied again. Only the newest events
 * can be undone (at least `reach` and at most twice as many), so that neither the cost of a late event nor the memory
 * for it grows with the conversation.
 */
export class EventLog<Event extends Sequenced> {
  readonly #apply: (event: Event, position: Position) => Undo;
  readonly #reach: number;
  readonly #entries: LogEntry<Event>[] = [];
  readonly #epochs: SeqEpochs;

  constructor(
    apply: (event: Event, position: Position) => Undo,
    reach = 4096,
    onProblem?: (problem: string) => void,
  ) {
    this.#apply = apply;
    this.#reach = reach;
    this.#epochs = new SeqEpochs(onProblem);
  }

  /** Applies the event and returns its position; returns undefined if the same event was already applied. */
  add(event: Event): Position | undefined {
    const position = this.#epochs.place(event);
    const index = this.#indexFor(event, position);
    const before = this.#entries[index - 1];
    if (before && compareEntries(before, { event, position }) === 0) return undefined;

    const behind = this.#entries.slice(index);
    for (const entry of behind.reverse()) entry.undo();
    this.#entries.splice(index, 0, { event, position, undo: this.#apply(event, position) });
    for (const entry of behind.reverse()) entry.undo = this.#apply(entry.event, entry.position);
    this.#forgetOldest();
    return position;
  }

  /** Returns the index after all entries up to this one. Late events are rarely very late, so search from the end. */
  #indexFor(event: Event, position: Position): number {
    let index = this.#entries.length;
    for (let entry = this.#entries[index - 1]; entry; entry = this.#entries[index - 1]) {
      if (compareEntries(entry, { event, position }) <= 0) break;
      index -= 1;
    }
    return index;
  }

  #forgetOldest(): void {
    if (this.#entries.length > this.#reach * 2) this.#entries.splice(0, this.#entries.length - this.#reach);
  }
}

/** Different events can share a `seq`. Their content then decides, so that the order does not depend on arrival. */
function compareEntries(
  a: { readonly event: object; readonly position: Position },
  b: { readonly event: object; readonly position: Position },
): number {
  const order = comparePositions(a.position, b.position);
  if (order !== 0) return order;
  if (sameContent(a.event, b.event)) return 0;
  return JSON.stringify(a.event) < JSON.stringify(b.event) ? -1 : 1;
}
