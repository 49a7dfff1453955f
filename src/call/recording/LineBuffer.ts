/** The lines of a recording that depend on each other. */
interface Part {
  readonly lines: string[];
  size: number;
}

/** Keeps the newest lines of a recording, and drops its oldest parts when they become too many. */
export class LineBuffer {
  readonly #limit: number;
  #parts: Part[] = [];
  #size = 0;
  #dropped = 0;

  /** `limit` is in UTF-16 units. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many lines were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** The length of all lines, in UTF-16 units. */
  get size(): number {
    return this.#size;
  }

  /** The lines, from the oldest that is left. */
  get lines(): readonly string[] {
    return this.#parts.flatMap(({ lines }) => lines);
  }

  /** True if the newest part is so large that a new one should begin, so that not too much is dropped at once. */
  get wantsPart(): boolean {
    return (this.#parts.at(-1)?.size ?? 0) > this.#limit / 8;
  }

  /** Adds a line, which may begin a part. */
  add(line: string, beginsPart: boolean): void {
    let part = this.#parts.at(-1);
    if (!part || beginsPart) {
      part = { lines: [], size: 0 };
      this.#parts.push(part);
    }
    const size = line.length + 1;
    part.lines.push(line);
    part.size += size;
    this.#size += size;
    while (this.#size > this.#limit && this.#parts.length > 1) this.#drop();
  }

  #drop(): void {
    const oldest = this.#parts.shift();
    this.#size -= oldest?.size ?? 0;
    this.#dropped += oldest?.lines.length ?? 0;
  }
}
