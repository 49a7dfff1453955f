/**
 * The place of an event among all events, regardless of arrival: by `seq`. An event without a `seq` comes after
 * everything that arrived before it.
 */
export interface Position {
  readonly seq: number;
  /** 0 for events with a `seq`, else an increasing number. */
  readonly arrival: number;
}

/** Compares two positions, for sorting. */
export function comparePositions(a: Position, b: Position): number {
  return a.seq === b.seq ? a.arrival - b.arrival : a.seq - b.seq;
}

/** Returns the earlier of two positions, the second of which may be undefined. */
export function earlier(a: Position, b: Position | undefined): Position {
  return b && comparePositions(b, a) < 0 ? b : a;
}
