/** The version of this package, for the header of a recording; a test compares it with `package.json`. */
export const packageVersion = '0.1.0';
