import type { PerceptionToolCallEvent, TavusEvent, ToolCallEvent } from '../protocol/TavusEvent';
import type { EventDeduplicator } from './fold/EventDeduplicator';
import type { FoldedEvent } from './fold/FoldedEvent';
import type { Position } from './log/Position';

/** Events are rarely overtaken by more than this, so older ones stay what they are. */
const capacity = 100;

/** An event that nobody is notified of. */
export interface WithheldEvent {
  readonly event: Exclude<TavusEvent, ToolCallEvent | PerceptionToolCallEvent>;
  readonly folded: FoldedEvent;
  readonly position: Position;
}

/** The echoes of hidden texts. A later event can show that the user said one of them after all. */
export class WithheldEvents {
  #events: readonly WithheldEvent[] = [];

  add(event: WithheldEvent): void {
    this.#events = [...this.#events, event].slice(-capacity);
  }

  /** Removes the events that are no echoes, and returns those that are new. */
  take(echoes: ReadonlySet<object>, deduplicator: EventDeduplicator): TavusEvent[] {
    const released = this.#events.filter(({ folded }) => !echoes.has(folded));
    if (released.length > 0) this.#events = this.#events.filter(({ folded }) => echoes.has(folded));
    return released
      .filter(({ event, position }) => deduplicator.isNew(event, position))
      .map(({ event }) => event);
  }
}
