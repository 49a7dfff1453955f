import { callSafely } from '../Listeners';
import type { RecordingOptions } from './RecordingOptions';

type WriteTo = NonNullable<RecordingOptions['writeTo']>;

/**
 * Hands the lines of a recording to a stream. If something goes wrong, it is reported as an uncaught error, also after the
 * release, and the stream gets nothing more.
 */
export class StreamSink {
  readonly #limit: number;
  readonly #onFail: (() => void) | undefined;
  #hasFailed = false;
  #writer: WritableStreamDefaultWriter<string> | undefined;
  #lines = '';
  #waiting = 0;

  /** No more than `limit` UTF-16 units wait for the stream. `onFail` is called if it fails before its release. */
  constructor(writeTo: WriteTo, limit: number, onFail?: () => void) {
    this.#limit = limit;
    this.#onFail = onFail;
    try {
      const stream = typeof writeTo === 'function' ? writeTo() : writeTo;
      this.#writer = stream.getWriter();
    } catch (error) {
      // A stream that somebody else is writing to cannot be had, and the function is the application's.
      this.#fail(error);
    }
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
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
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    callSafely(() => {
      throw error;
    });
    if (!this.#writer) return;
    this.release();
    this.#onFail?.();
  }
}
