import type { RedactOptions } from '../../protocol/recording/RedactOptions';

/** How to record. */
export interface RecordingOptions {
  /**
   * How much is kept, in UTF-16 units of the text; 8,000,000 by default, which is several hours. When there is more, the
   * oldest part is dropped. With `writeTo`, how much may wait for the stream.
   */
  readonly maxLength?: number | undefined;
  /**
   * Receives each line, without its line break, the header first. The recording keeps nothing then. Lines are written in
   * batches, so each comes up to 100 milliseconds after what it tells; at once when the recording stops, and when the page
   * closes or goes to the background. An error that it throws is reported, and the next line comes nevertheless.
   */
  readonly onLine?: ((line: string) => void) | undefined;
  /**
   * A stream that receives the same text, or a function that returns one: whole lines with their line breaks. The recording
   * keeps nothing then. When it stops, it releases the stream, but does not close it. If the stream fails or is too slow,
   * that is reported as an uncaught error, and the recording ends. Each recording needs a stream of its own, and a recording
   * that is started again is another one: the function is called at each start. React's Strict Mode starts `useRecording`
   * twice.
   */
  readonly writeTo?: WritableStream<string> | (() => WritableStream<string>) | undefined;
  /** What is left out; false for nothing but secrets. By default frames and fields that look like personal data. */
  readonly redact?: RedactOptions | false | undefined;
}

/** Returns how much is kept, or waits for a stream, in UTF-16 units. */
export function lengthLimit({ maxLength }: RecordingOptions): number {
  return maxLength ?? 8_000_000;
}
