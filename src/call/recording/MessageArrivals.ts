/** More than are held until the PAL is known. */
const mostWaiting = 500;

/** Tells messages that are read as they arrive from those that are read later, and from those that are never read. */
export class MessageArrivals {
  /** What was read, and whose arrival is about to be reported. */
  readonly #read: unknown[] = [];
  /** What has arrived and was not read. */
  readonly #waiting: unknown[] = [];

  /** Notes that a message is read; returns true if it arrived earlier. */
  isLate(data: unknown): boolean {
    if (remove(this.#waiting, data)) return true;
    this.#read.push(data);
    return false;
  }

  /** Notes that a message has arrived; returns true if it was read at once. The reader is told first. */
  wasRead(data: unknown): boolean {
    if (remove(this.#read, data)) return true;
    this.#waiting.push(data);
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
    return false;
  }
}

/** Almost always it is the only one. */
function remove(list: unknown[], item: unknown): boolean {
  const index = list.lastIndexOf(item);
  if (index < 0) return false;
  if (index === list.length - 1) list.pop();
  else list.splice(index, 1);
  return true;
}
