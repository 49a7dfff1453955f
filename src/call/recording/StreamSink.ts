import { callSafely } from '../Listeners';

/**
 * Hands the lines of a recording to a stream. If something goes wrong, it is reported as an uncaught error, and the stream
 * gets nothing more.
 */
export class StreamSink {
  readonly #limit: number;
  #writer: WritableStreamDefaultWriter<string> | undefined;
  #lines = '';
  #waiting = 0;

  /** No more than `limit` UTF-16 units wait for the stream. */
  constructor(stream: WritableStream<string>, limit: number) {
    this.#limit = limit;
    // A stream that somebody else is writing to cannot be had.
    callSafely(() => {
      this.#writer = stream.getWriter();
    });
  }

  /** Adds a line to what is handed over next. */
  add(line: string): void {
    if (this.#writer) this.#lines += `${line}\n`;
  }

  /** Hands over what was added. */
  flush(): void {
    const text = this.#lines;
    this.#lines = '';
    if (text === '' || !this.#writer) return;
    this.#waiting += text.length;
    if (this.#waiting > this.#limit) this.#fail(new Error('The stream of a recording is too slow for it.'));
    else
      this.#writer.write(text).then(
        () => {
          this.#waiting -= text.length;
        },
        (error: unknown) => this.#fail(error),
      );
  }

  /** Lets others write to the stream, and close it. What was handed over still arrives. */
  release(): void {
    this.#writer?.releaseLock();
    this.#writer = undefined;
  }

  #fail(error: unknown): void {
    if (!this.#writer) return;
    this.release();
    callSafely(() => {
      throw error;
    });
  }
}
