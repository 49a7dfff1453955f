/** Undoes one or more writes. */
export type Undo = () => void;

/** Writes to maps and lists, and remembers how to undo each write. */
export class Journal {
  #undos: Undo[] = [];

  put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    const before = map.get(key);
    const existed = map.has(key);
    map.set(key, value);
    this.#undos.push(() => {
      if (existed) map.set(key, before as Value);
      else map.delete(key);
    });
  }

  insert<Value>(list: Value[], index: number, value: Value): void {
    list.splice(index, 0, value);
    this.#undos.push(() => list.splice(index, 1));
  }

  remove<Value>(list: Value[], index: number): void {
    const removed = list.splice(index, 1);
    this.#undos.push(() => list.splice(index, 0, ...removed));
  }

  /** Runs `effect` when the writes of the current record are undone. */
  onUndo(effect: Undo): void {
    this.#undos.push(effect);
  }

  /** Runs `write` and returns a function that undoes all of its writes. */
  record(write: () => void): Undo {
    const outer = this.#undos;
    const undos: Undo[] = [];
    this.#undos = undos;
    try {
      write();
    } finally {
      this.#undos = outer;
    }
    return () => {
      for (const undo of undos.reverse()) undo();
    };
  }
}
