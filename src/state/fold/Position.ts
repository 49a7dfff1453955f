/**
 * Where an event stands among all events, however they arrived: by `seq`, and for events without one, behind
 * everything that had arrived before them.
 */
export interface Position {
  readonly seq: number;
  /** 0 for events that carry a `seq`, else a growing number. */
  readonly arrival: number;
}

/** Sorts by position. */
export function comparePositions(a: Position, b: Position): number {
  return a.seq === b.seq ? a.arrival - b.arrival : a.seq - b.seq;
}

/** The earlier of two positions, one of which may be missing. */
export function earlier(a: Position, b: Position | undefined): Position {
  return b && comparePositions(b, a) < 0 ? b : a;
}
