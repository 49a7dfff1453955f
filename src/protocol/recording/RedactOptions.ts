/**
 * What is left out of a recording. Secrets (passwords, tokens, keys) and the query strings of URLs are never recorded,
 * whatever is chosen here.
 */
export interface RedactOptions {
  /** Everything that is said, typed or told to the PAL; false by default. Each letter becomes an `x`. */
  readonly texts?: boolean | undefined;
  /** All arguments and results of tools; false by default. */
  readonly arguments?: boolean | undefined;
  /** Camera frames and sound; true by default. */
  readonly frames?: boolean | undefined;
  /**
   * Fields that look like personal data, by their names: email, phone, name, address, date of birth, card number, IBAN and
   * the like; true by default.
   */
  readonly personal?: boolean | undefined;
}
