/** Where a drag begins and ends, inside the two elements. */
export interface DragOptions {
  readonly sourcePosition?: Offset;
  readonly targetPosition?: Offset;
}

/** A point inside an element, from its top left corner. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}
