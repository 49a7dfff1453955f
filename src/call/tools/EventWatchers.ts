import { currentEventType } from '../../protocol/currentEventType';

/** Counts the handlers that the application has mounted for events of one type. */
export class EventWatchers {
  readonly #counts = new Map<string, number>();

  /** Notes a handler for a type, in its current or an old spelling; returns a function that removes it. */
  add(type: string): () => void {
    const current = currentEventType(type);
    const count = (change: number) => this.#counts.set(current, (this.#counts.get(current) ?? 0) + change);
    count(1);
    return () => count(-1);
  }

  /** Returns whether a mounted handler receives the events of this type by its name. */
  watches(type: string): boolean {
    return (this.#counts.get(type) ?? 0) > 0;
  }
}

/** Creates the event watchers of a session, for `session.part`. */
export function createEventWatchers(): EventWatchers {
  return new EventWatchers();
}
