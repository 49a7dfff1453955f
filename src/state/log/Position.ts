/**
 * Where an event belongs among all events, regardless of the order of arrival: sorted by epoch and `seq`. An event
 * without a usable `seq` comes after everything that had arrived before it.
 */
export interface Position {
  /** Counts how often the numbering of `seq` has started over. */
  readonly epoch: number;
  /** Counts how often the sender has restarted, and with it the numbering of turns. */
  readonly restarts: number;
  readonly seq: number;
  /** 0 for events placed by their `seq`, else a growing number. */
  readonly arrival: number;
}

/** Sorts by position. */
export function comparePositions(a: Position, b: Position): number {
  return a.epoch - b.epoch || (a.seq === b.seq ? a.arrival - b.arrival : a.seq - b.seq);
}

/** Returns the earlier of two positions, one of which may be missing. */
export function earlier(a: Position, b: Position | undefined): Position {
  return b && comparePositions(b, a) < 0 ? b : a;
}

/** Returns the position directly before another one. No event has it, because arrivals are whole numbers. */
export function justBefore(position: Position): Position {
  return { ...position, arrival: position.arrival - 0.5 };
}
