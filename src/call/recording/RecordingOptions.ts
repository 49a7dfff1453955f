import type { RedactOptions } from '../../protocol/recording/RedactOptions';

/** How to record. */
export interface RecordingOptions {
  /**
   * How much is kept, in UTF-16 units of the text; 8,000,000 by default, which is several hours. When there is more, the
   * oldest part is dropped.
   */
  readonly maxLength?: number | undefined;
  /** Receives each line as it is written, without its line break, the header first. The recording keeps nothing then. */
  readonly onLine?: ((line: string) => void) | undefined;
  /** What is left out; false for nothing but secrets. By default frames and fields that look like personal data. */
  readonly redact?: RedactOptions | false | undefined;
}
